package org.taqarub.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    /** What was written, the column and beginning of what was not read, and what was meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "speeker:لافروف | 1 | speeker:لافروف | speaker:",
                "روسيا speeker:لافروف | 7 | speeker:لافروف | speaker:",
                "متحدت:لافروف | 1 | متحدت:لافروف | متحدث:",
                "فاعلل:روسيا | 1 | فاعلل:روسيا | فاعل:",
                "(روسيا xyzzy:1) | 8 | xyzzy:1) | ``",
                "type:ASAULT | 6 | ASAULT | ASSAULT",
                "نوع:ASSULT | 5 | ASSULT | ASSAULT",
                "type:(ASSAULT or PROTST) | 18 | PROTST) | PROTEST",
                "type:ASSAULT/areal | 6 | ASSAULT/areal | aerial",
                "type:ASS* | 6 | ASS* | ``",
                "mode:ariel | 6 | ariel | aerial",
                "status:futur | 8 | futur | future",
                "context:terorism | 9 | terorism | terrorism",
                "quad:conflict | 6 | conflict | ``",
                "manner:driect | 8 | driect | direct",
                "act:denny | 5 | denny | deny",
                "date:2018-13 | 6 | 2018-13 | ``",
                "date:14-04-2018 | 6 | 14-04-2018 | 2018-04-14",
                "on:2018-02-30 | 4 | 2018-02-30 | ``",
                "date:yesterday | 6 | yesterday | ``",
                "date:.. | 6 | .. | ``",
                "date:2018-05..2018-04 | 6 | 2018-05..2018-04 | 2018-04..2018-05",
                "روسيا \"مجلس الأمن | 7 | \"مجلس الأمن | ``",
                "«مجلس | 1 | «مجلس | ``",
                "(روسيا | 1 | (روسيا | ``",
                "روسيا (أوكرانيا [هدنة] | 7 | (أوكرانيا [هدنة] | ``",
                "[actor:RUS | 1 | [actor:RUS | ``",
                "[actor:RUS) | 11 | ) | ]",
                "(actor:RUS] | 11 | ] | )",
                "روسيا) | 6 | ) | ``",
                "روسيا or | 7 | or | ``",
                "or روسيا | 1 | or روسيا | ``",
                "(أو روسيا) | 2 | أو روسيا) | ``",
                "روسيا not | 7 | not | ``",
                "not or روسيا | 1 | not or روسيا | ``",
                "مف*وض | 3 | *وض | مف*",
                "actor:* | 7 | * | ``",
                "actor: | 7 | `` | ``",
                "title:؟ | 7 | ؟ | ``",
                "actor:~RUS | 7 | ~RUS | ``",
                "type:(A and B) | 6 | (A and B) | ``",
                "؟ | 1 | ؟ | ``",
                "`` | 1 | `` | ``",
            })
    void whatIsWrongIsToldWithItsPlace(String written, int column, String remainder, String suggestion) {
        QueryException wrong = assertThrows(QueryException.class, () -> Query.parse(written == null ? "" : written));
        assertEquals(suggestion == null ? "" : suggestion, wrong.suggestion(), wrong.getMessage());
        if (!written.startsWith("type:(A")) { // the first value is wrong before the word between
            assertEquals(column, wrong.column(), wrong.getMessage());
            assertEquals(remainder == null ? "" : remainder, wrong.remainder(), wrong.getMessage());
        }
        assertFalse(String.valueOf(wrong.getMessage()).isBlank());
        assertTrue(wrong.suggestion().isEmpty() || wrong.getMessage().contains("did you mean"));
    }

    /** Left what is written, right what it comes to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "روسيا  ,  أوكرانيا > روسيا أوكرانيا",
                "a and b or not c > a b or -c",
                "(a or b) c > (a or b) c",
                "(a b) c > (a b) c",
                "((a)) > a",
                "a || b && c > a or b c",
                "speaker : x > speaker:x",
                "متحدث： x > speaker:x",
                "SPEAKER:\"a b\" > speaker:\"a b\"",
                "القائل:x > speaker:x",
                "type:assault,protest x > (type:ASSAULT or type:PROTEST) x",
                "type:ASSAULT/aerial > type:ASSAULT mode:aerial",
                "quad:material-conflict > quad:material_conflict",
                "date:٢٠١٨/٤/١٤ > date:2018-04-14",
                "date:2018-3…2018-4 > date:2018-03..2018-04",
                "date:2018.. > date:2018..",
                "on:2018-W07 > on:2018-W07",
                "-[type:ASSAULT] > -[type:ASSAULT]",
                "– x > x",
                "=وزير* > =وزير*",
                "~“a b” > ~\"a b\"",
                "actor:body:police:EGY > actor:\"body:police:EGY\"",
                "10:30 > \"10:30\"",
                "سوريا؟! > سوريا",
                "id:https://a.example/b > id:\"https://a.example/b\"",
                "ليس سوريا > -سوريا",
                "a () b > a b",
            })
    void whatIsWrittenManyWaysComesToOne(String written, String comesTo) throws QueryException {
        Query query = Query.parse(written);
        assertEquals(comesTo, query.toString());
        assertEquals(query, Query.parse(comesTo));
    }

    @Test
    void bidiMarksAnywhereDoNoHarm() throws QueryException {
        Query plain = Query.parse("متحدث:لافروف -\"مجلس الأمن\" date:2018-04 (هدنة or هجوم*)");
        String written =
                "\u202Bمتحدث\u200F:\u2067لافروف\u2069 -\u200E\"مجلس\u200F الأمن\" date:\u200E2018-04\u200E \u200F(هدنة \u200For\u200E هجوم\u200F*)\u202C";
        assertEquals(plain, Query.parse(written));
    }

    @Test
    void whatAnyQueryPrintsParsesToTheSame() throws QueryException {
        Random random = new Random(42);
        for (int i = 0; i < 5000; i++) {
            Query query = query(random, 4);
            assertEquals(query, Query.parse(query.toString()), query.toString());
        }
    }

    private static Query query(Random random, int depth) {
        switch (depth == 0 ? random.nextInt(4) : random.nextInt(8)) {
            case 0:
                return text(random);
            case 1:
                Field field = Field.values()[random.nextInt(Field.values().length)];
                List<String> known = Values.of(field);
                if (field.kind() == Field.Kind.DAYS) {
                    return new Query.When(field, "2018-03", random.nextBoolean() ? "" : "2018-04-14");
                } else if (known != null) {
                    String value = known.get(random.nextInt(known.size()));
                    return new Query.In(
                            field,
                            new Query.Text(
                                    field == Field.TYPE ? value.toUpperCase(java.util.Locale.ROOT) : value,
                                    false,
                                    false,
                                    Query.Width.USUAL));
                }
                Query.Text text = text(random);
                return new Query.In(
                        field,
                        text.width() == Query.Width.WIDE
                                ? new Query.Text(text.words(), text.phrase(), text.beginning(), Query.Width.EXACT)
                                : text);
            case 2:
                return Query.everything();
            case 3:
                return new Query.When(Field.ON, "", "2018");
            case 4:
                return new Query.Not(query(random, depth - 1));
            case 5:
                return new Query.Apart(query(random, depth - 1));
            default:
                List<Query> parts = new ArrayList<>();
                for (int i = 0; i < 2 + random.nextInt(2); i++) {
                    parts.add(query(random, depth - 1));
                }
                return random.nextBoolean() ? new Query.And(parts) : new Query.Or(parts);
        }
    }

    private static Query.Text text(Random random) {
        String[] words = {"سوريا", "S-400", "or2", "إيران", "2018", "R&B", "a.b", "x/y", "و1"};
        String[] phrases = {"مجلس الأمن", "and", "or", "a:b (c) [d], e* -f", "ليس", "10:30"};
        Query.Width width = Query.Width.values()[random.nextInt(3)];
        return random.nextBoolean()
                ? new Query.Text(words[random.nextInt(words.length)], false, random.nextBoolean(), width)
                : new Query.Text(phrases[random.nextInt(phrases.length)], true, false, width);
    }

    @Test
    void aWordThatCouldNotBeWrittenIsRefused() {
        for (String word : new String[] {"a b", "or", "و", "a\"b", "-a", "=a", "a*", "", "؟", "a:b"}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Query.Text(word, false, false, Query.Width.USUAL), word);
        }
        assertEquals("\"a b\"", Query.Text.phrase("a \"b").toString().replace("  ", " "));
    }

    @Test
    void aQueryTellsWhatItAsksOf() throws QueryException {
        assertTrue(Query.parse("روسيا (x or -[type:ASSAULT])").asks(Field.Scope.EVENT));
        assertFalse(Query.parse("روسيا speaker:RUS").asks(Field.Scope.EVENT));
        assertTrue(Query.parse("روسيا speaker:RUS").asks(Field.Scope.QUOTATION));
        assertTrue(Query.parse("on:2018").asks(Field.Scope.EVENT));
    }

    /** No two fields share a name, in any spelling. */
    @Test
    void namesOfFieldsAreTheirOwn() {
        for (Field field : Field.values()) {
            assertEquals(field, Field.named(field.written()));
            for (String alias : field.aliases()) {
                assertEquals(field, Field.named(alias), alias);
            }
        }
    }

    @Test
    void randomWritingNeverFailsOtherwise() {
        Random random = new Random(7);
        String signs = "()[]\"«»:*=~-!|&,،.؟ \u200Fاوabنوعtype20180..";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            for (int k = random.nextInt(16); k >= 0; k--) {
                written.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                Query query = Query.parse(written.toString());
                assertEquals(query, Query.parse(query.toString()), written.toString());
            } catch (QueryException told) {
                assertTrue(told.column() >= 1 && told.column() <= written.length() + 1, written.toString());
            }
        }
    }
}
