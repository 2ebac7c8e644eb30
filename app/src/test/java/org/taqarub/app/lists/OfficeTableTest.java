package org.taqarub.app.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.TableSource;
import org.taqarub.lexicon.Lexicon;

class OfficeTableTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    private final List<String> said = new ArrayList<>();

    private OfficeTable.Lists lists(String... lines) {
        Complaints complaints = new Complaints(said::add);
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        TableSource.Table table = new TableSource(complaints, new ByteArrayInputStream(bytes)).read("-");
        assertNotNull(table);
        return new OfficeTable(LEXICON, complaints).lists(table, "-");
    }

    private static String title(String label, String country) {
        Titles.Match match = new Titles(LEXICON, new States(LEXICON)).of(label, country);
        return match == null ? "none" : (match.title() + " " + match.country()).strip();
    }

    @Test
    void titlesAreFoundInEnglishAndInArabicWithTheirState() {
        assertEquals("president FRA", title("President of France", ""));
        assertEquals("president USA", title("President of the United States", ""));
        assertEquals("prime-minister GBR", title("Prime Minister of the United Kingdom", ""));
        assertEquals("foreign-minister USA", title("United States Secretary of State", ""));
        assertEquals("defence-minister USA", title("United States Secretary of Defense", ""));
        assertEquals("foreign-minister EGY", title("Minister of Foreign Affairs of Egypt", ""));
        assertEquals(
                "foreign-minister NLD", title("Minister of Foreign Affairs of the Kingdom of the Netherlands", ""));
        assertEquals("prime-minister ITA", title("President of the Council of Ministers of Italy", ""));
        assertEquals("chancellor DEU", title("Federal Chancellor of Germany", ""));
        assertEquals("king SAU", title("King of Saudi Arabia", ""));
        assertEquals("defence-minister", title("Minister for Defence", ""));
        assertEquals("foreign-minister", title("foreign minister", ""));
        assertEquals("foreign-minister", title("Secretary of State", "USA"));
        assertEquals("un-secretary-general", title("Secretary-General of the United Nations", ""));
        assertEquals("president FRA", title("رئيس فرنسا", ""));
        assertEquals("president EGY", title("رئيس جمهورية مصر العربية", ""));
        assertEquals("foreign-minister EGY", title("وزير الخارجية المصري", ""));
        assertEquals("foreign-minister ARE", title("وزيرة خارجية الإمارات", ""));
        assertEquals("king JOR", title("ملك المملكة الأردنية الهاشمية", ""));
        assertEquals("prime-minister LBN", title("رئيس مجلس الوزراء اللبناني", ""));
    }

    @Test
    void whatSaysMoreThanATitleAndAStateIsNotTakenForIt() {
        assertEquals("none", title("President of the Regional Council of Brittany", ""));
        assertEquals("none", title("Vice President of the European Commission", ""));
        assertEquals("none", title("رئيس بلدية باريس", ""));
        assertEquals("none", title("Secretary of State", "FRA"));
    }

    @Test
    void statesAreFoundByCodeAndName() {
        States states = new States(LEXICON);
        for (String name : List.of(
                "GB", "gbr", "United Kingdom", "the United Kingdom", "المملكة المتحدة", "بريطانيا", "Great Britain")) {
            assertEquals("GBR", states.of(name), name);
        }
        assertEquals("XKX", states.of("XK"));
        assertEquals("CHN", states.of("People's Republic of China"));
        assertEquals("TWN", states.of("Republic of China"));
        assertEquals("TUR", states.of("Türkiye"));
        assertEquals("CIV", states.of("Côte d’Ivoire"));
        assertNull(states.of("Atlantis"));
        assertNull(states.of("Q142"));
    }

    @Test
    void datesAreCutToWhatIsKnown() {
        assertEquals("2009-01-20", Dates.of("2009-01-20T00:00:00Z"));
        assertEquals("2009-01-20", Dates.of("+2009-01-20T00:00:00Z"));
        assertEquals("2009", Dates.of("2009-00-00T00:00:00Z"));
        assertEquals("2009-05", Dates.of("2009-05-00"));
        assertEquals("2009-05", Dates.of(" ٢٠٠٩-٠٥ "));
        assertNull(Dates.of("2009-02-30"));
        assertNull(Dates.of("20.1.2009"));
        assertNull(Dates.of("-0044-03-15T00:00:00Z"));
    }

    @Test
    void rowsOfOnePersonAreMergedAndHeadsComeFirst() {
        OfficeTable.Lists lists = lists(
                "aliases\tperson\tpersonLabel\tenLabel\tofficeLabel\tstart\tend\tcountryCode",
                "\thttp://www.wikidata.org/entity/Q9\tتانيتي ماماو\tTaneti Maamau\tMember of the House of Assembly\t2007\t2016-03-11\tKI",
                "تانيتي مامو | تانيتي | مامو\thttp://www.wikidata.org/entity/Q9\tتانيتي ماماو\tTaneti Maamau\tPresident of Kiribati\t2016-03-11T00:00:00Z\t\tKI",
                "تانِيتي مامو\thttp://www.wikidata.org/entity/Q9\tتانيتي ماماو\tTaneti Maamau\tرئيس كيريباتي\t2016-03-11\t\tKI");
        assertEquals(List.of(), said);
        assertEquals(
                List.of("taneti-maamau\tTaneti Maamau\twikidata:Q9\tتانيتي ماماو | تانيتي مامو | تانيتي | مامو"),
                lists.people());
        assertEquals(
                List.of(
                        "taneti-maamau\tpresident\tKIR\tGOV\t2016-03-11\t\twikidata:Q9",
                        "taneti-maamau\tmember-of-the-house-of-assembly\tKIR\t\t2007\t2016-03-11\twikidata:Q9"),
                lists.offices());
        assertEquals(0, lists.known());
        assertEquals(1, lists.withoutSector());
    }

    @Test
    void whoIsKnownKeepsIdFormsAndOffices() {
        OfficeTable.Lists lists = lists(
                "itemLabel,enLabel,itemAltLabel,officeLabel,countryLabel,start,end,item",
                "باراك أوباما,Barack Obama,\"أوباما, باراك حسين أوباما الثاني\",President of the United States,United States,2009-01-20T00:00:00Z,2017-01-20T00:00:00Z,wd:Q76",
                "باراك أوباما,Barack Obama,,عضو مجلس الشيوخ,US,2005-01-03,2008-11-16,wd:Q76",
                "عادل الجبير,Adel bin Ahmed Al-Jubeir,,وزير خارجية السعودية,السعودية,2015-01-01T00:00:00Z,,wd:Q354661");
        assertEquals(List.of(), said);
        assertEquals(2, lists.known());
        assertTrue(lists.people().get(0).startsWith("barack-obama\tBarack Obama\tunverified, wikidata:Q76\t"));
        assertTrue(
                lists.people().get(0).endsWith(" | باراك حسين أوباما الثاني"),
                lists.people().get(0));
        assertTrue(lists.offices().contains("barack-obama\tpresident\tUSA\tGOV\t2009-01-20\t2017-01-20\twikidata:Q76"));
        assertTrue(lists.offices().contains("barack-obama\tsenator\tUSA\tLEG\t2005-01-03\t2008-11-16\twikidata:Q76"));
        // The first of January of a year whose day is known says no more than the year; an end that the table lacks
        // stays.
        assertTrue(
                lists.offices()
                        .contains("adel-al-jubeir\tforeign-minister\tSAU\tGOV\t2015-04-29\t2018-12-27\tunverified"),
                lists.offices().toString());
        assertEquals(
                LEXICON.offices("barack-obama").size()
                        + LEXICON.offices("adel-al-jubeir").size()
                        + 1,
                lists.offices().size());
    }

    @Test
    void aNameOfAnotherStateIsAnotherPerson() {
        String name = LEXICON.entry("people", "adel-al-jubeir").forms().get(0);
        OfficeTable.Lists lists =
                lists("label,enLabel,office,country", name + ",Somebody Else,President of Iceland,IS");
        assertEquals(0, lists.known());
        assertEquals(List.of("somebody-else\tpresident\tISL\tGOV\t\t\ttable"), lists.offices());
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestIsWritten() {
        OfficeTable.Lists lists = lists(
                "item,itemLabel,enLabel,position,positionLabel,country,countryLabel,start,end",
                "Q1,Nobody At All,Nobody At All,,President of Iceland,,Iceland,2000,2001",
                "Q2,أحد ما,Some One,,President of Atlantis,,Atlantis,2000,2001",
                "Q3,أحد ما,Some Two,Q11696,,http://www.wikidata.org/entity/Q30,,2000,2001",
                "Q4,أحد ما,Some Three,,رئيس أيسلندا,IS,,20 January,2001",
                "Q5,أحد ما,Some Four,,رئيس أيسلندا,IS,,2002,2001",
                "Q6,أحد ما,Some Five,,رئيس أيسلندا,IS,,2002,http://www.wikidata.org/.well-known/genid/1",
                "Q7,أحد ما,Some Six,,وزير المالية,,,2002,",
                "Q8,أحد ما,Some Seven,,حامل الأختام,FR,,2002,",
                ",أحد ما,,,رئيس أيسلندا,IS,,2002,",
                "Q9,أحد غيره,Some Eight,,رئيس أيسلندا,,,2002,2003",
                "Q10,أحد غيره,Some Eight,,أمين عام الأمم المتحدة,,Atlantis,2002,2003");
        assertEquals(
                List.of(
                        "<stdin>:2: no name in Arabic, only `Nobody At All`; add one to the column itemLabel, e.g. with wikibase:language \"ar\" in the query",
                        "<stdin>:3: no state `Atlantis` in states.tsv; write its ISO 3166-1 code, or a name of it that stands there",
                        "<stdin>:4: the country is the item Q30 without a name; add countryLabel or its ISO 3166-1 code (wdt:P297) to the query",
                        "<stdin>:5: the start `20 January` is no date; write YYYY-MM-DD, YYYY-MM or YYYY",
                        "<stdin>:6: ends on 2001, before it begins on 2002; mend one of the dates",
                        "<stdin>:7: it has ended, the table does not know when; write YYYY-MM-DD, YYYY-MM or YYYY",
                        "<stdin>:8: no state for the office وزير المالية; add a column country with its ISO 3166-1 code or its name",
                        "<stdin>:9: the office حامل الأختام is no title of titles.tsv; write it as one of its forms and its state, or add its English name in a column officeLabelEn",
                        "<stdin>:10: neither an English name nor a Wikidata item of أحد ما to make an id of; add a column enLabel or item"),
                said);
        assertEquals(
                List.of(
                        "some-eight\tpresident\tISL\tGOV\t2002\t2003\twikidata:Q9",
                        "some-eight-q10\tun-secretary-general\t\tIGO\t2002\t2003\twikidata:Q10"),
                lists.offices(),
                "two items of one name are two people");
    }

    @Test
    void shortNamesThatMeanSomethingElseAreLeftOut() {
        OfficeTable.Lists lists = lists(
                "itemLabel,enLabel,aliases,office",
                "فلان العلاني,Some Body,علي|باريس|الرئيس|رئيس أيسلندا|العلاني|Some|فل,President of Iceland");
        assertEquals(List.of("some-body\tSome Body\ttable\tفلان العلاني | العلاني"), lists.people());
        assertEquals(List.of("الرئيس", "باريس", "رئيس أيسلندا", "علي", "فل"), lists.leftOut());
    }

    @Test
    void aTableWithoutNamesIsTold() {
        assertEquals(List.of(), lists("a,b", "1,2").people());
        assertEquals(List.of("<stdin>:1: no column has the person's name; there are a, b; name it itemLabel"), said);
    }
}
