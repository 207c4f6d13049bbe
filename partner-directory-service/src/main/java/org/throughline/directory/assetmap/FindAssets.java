package org.throughline.directory.assetmap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.UnknownCode;
import org.throughline.directory.code.UnknownCodes;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.transaction.Transactions;

/** Finds what there is for a child in a district, for everybody. */
@ApplicationScoped
public class FindAssets {

    private final Transactions transactions;
    private final Assets assets;
    private final UnknownCodes codes;

    public FindAssets(Transactions transactions, Assets assets, UnknownCodes codes) {
        this.transactions = transactions;
        this.assets = assets;
        this.codes = codes;
    }

    /**
     * A page of what was found.
     *
     * @param someWords whether nothing has all the words, and this some of them
     * @param unknown where there is nothing at all: the codes that no service has; else empty
     */
    public record Found(Page<Asset> page, boolean someWords, Optional<List<UnknownCode>> unknown) {}

    /** @param asked the codes of the query */
    public Uni<Found> page(AssetQuery query, List<AskedCode> asked, PageRequest page) {
        Optional<ListPosition> after = page.position().map(ListPosition::parse);
        return transactions.forTenant(
                page.caller().requireTenant(), session -> assets.find(session, query, after, page.rows())
                        .chain(rows -> found(session, rows, asked, page)));
    }

    private Uni<Found> found(Mutiny.Session session, List<Assets.Found> rows, List<AskedCode> asked, PageRequest page) {
        Page<Asset> shown =
                Page.of(rows, page.limit(), row -> row.position().toString()).map(Assets.Found::asset);
        boolean something = !rows.isEmpty() || page.position().isPresent();
        boolean someWords = rows.stream().anyMatch(Assets.Found::someWords);
        return codes.unless(something, session, asked).map(unknown -> new Found(shown, someWords, unknown));
    }
}
