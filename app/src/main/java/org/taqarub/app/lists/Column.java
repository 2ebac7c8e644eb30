package org.taqarub.app.lists;

import java.util.List;
import java.util.Locale;

/** What a column of a table of office holders is, by the names that queries and spreadsheets give it. */
enum Column {
    /** Wikidata item of the person, or the name where the table writes that there. */
    ITEM("item", "person", "human", "holder", "officeholder", "politician", "wikidata", "qid"),
    LABEL(
            "itemlabel",
            "label",
            "personlabel",
            "humanlabel",
            "holderlabel",
            "politicianlabel",
            "arabiclabel",
            "itemlabelar",
            "personlabelar",
            "labelar",
            "arlabel",
            "arabicname",
            "namear",
            "name",
            "arabic",
            "ar"),
    ENGLISH(
            "enlabel",
            "itemlabelen",
            "englishlabel",
            "personlabelen",
            "labelen",
            "englishname",
            "nameen",
            "english",
            "en"),
    ALIASES("aliases", "alias", "itemaltlabel", "altlabel", "altlabels", "personaltlabel", "itemaltlabelar"),
    /** Wikidata item of the office, or its name. */
    OFFICE("office", "position", "positionheld", "post"),
    OFFICE_LABEL("officelabel", "positionlabel", "positionheldlabel", "postlabel", "officelabelar", "positionlabelar"),
    OFFICE_ENGLISH("officelabelen", "positionlabelen", "officeenglish", "positionenglish", "enofficelabel"),
    START("start", "starttime", "startdate", "from", "begin", "since"),
    END("end", "endtime", "enddate", "to", "until"),
    COUNTRY_CODE("countrycode", "iso", "isocode", "iso2", "iso3", "alpha2", "alpha3"),
    /** Wikidata item, code or name. */
    COUNTRY("country", "state"),
    COUNTRY_LABEL("countrylabel", "statelabel", "countryname", "countrylabelen", "countrylabelar");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Whether a name in a header means this column; case, blanks, hyphens, underscores and {@code ?} do not count. */
    boolean isNamed(String header) {
        return names.contains(header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
}
