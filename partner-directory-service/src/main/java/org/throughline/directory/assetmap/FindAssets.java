package org.throughline.directory.assetmap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.throughline.directory.ListPosition;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.transaction.Transactions;

/** Finds what there is for a child in a district, for everybody. */
@ApplicationScoped
public class FindAssets {

    private final Transactions transactions;
    private final Assets assets;

    public FindAssets(Transactions transactions, Assets assets) {
        this.transactions = transactions;
        this.assets = assets;
    }

    public Uni<Page<Asset>> page(AssetQuery query, PageRequest page) {
        Optional<ListPosition> after = page.position().map(ListPosition::parse);
        return transactions
                .forTenant(page.caller().requireTenant(), session -> assets.find(session, query, after, page.rows()))
                .map(rows -> Page.of(rows, page.limit(), row -> row.position().toString())
                        .map(Assets.Found::asset));
    }
}
