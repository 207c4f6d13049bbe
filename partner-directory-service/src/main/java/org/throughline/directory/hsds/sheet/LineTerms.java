package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.directory.hsds.standard.HsdsTables;

/** Words of a line that are found as codes: the terms of a taxonomy, which attributes attach to a record. */
record LineTerms(String linkType, String taxonomy, String entity) {

    static final LineTerms NEEDS = new LineTerms("need", "Needs served", "service");
    static final LineTerms INSURANCES = new LineTerms("insurance", "Insurance accepted", "service");
    static final LineTerms TREATMENTS = new LineTerms("treatment", "Treatment types", "service");
    static final LineTerms COMPETENCIES = new LineTerms("cultural-competency", "Cultural competencies", "service");
    static final LineTerms ACCESSIBILITY = new LineTerms("accessibility", "Accessibility", "location");

    static final LineTerms CONFIDENTIAL = new LineTerms("location", "What is withheld", "location");

    void add(Drafts drafts, String linked, List<String> words) {
        words.forEach(word -> add(drafts, linked, word));
    }

    private void add(Drafts drafts, String linked, String word) {
        String code = word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String term = key(linkType, word);
        drafts.add(HsdsTables.TAXONOMIES, linkType, Map.of("name", taxonomy, "description", taxonomy));
        drafts.add(
                HsdsTables.TAXONOMY_TERMS,
                term,
                Map.of("code", code, "name", word, "description", word, "taxonomy_id", linkType));
        drafts.add(
                HsdsTables.ATTRIBUTES,
                key(linked, term),
                Map.of("link_id", linked, "taxonomy_term_id", term, "link_type", linkType, "link_entity", entity));
    }
}
