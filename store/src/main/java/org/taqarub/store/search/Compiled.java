package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.taqarub.store.search.Field.Scope;

/** A query as Lucene runs it. */
final class Compiled {

    /** Where the reports are among the documents. */
    static final BitSetProducer REPORTS = new QueryBitSetProducer(kind(Scope.REPORT));

    private static final float SPELT_SO = 2;
    private static final int NAME_SLOP = 2;

    private final WordForms forms;
    private final Names names;
    private final org.apache.lucene.search.Query reports;
    private final Map<Scope, List<org.apache.lucene.search.Query>> parts = new EnumMap<>(Scope.class);
    private boolean denied;

    Compiled(Query query, WordForms forms, Names names) {
        this.forms = forms;
        this.names = names;
        this.reports = report(query);
    }

    /** Finds the reports. */
    org.apache.lucene.search.Query reports() {
        return reports;
    }

    /** Finds the events or quotations for which they are found; null where the query asks for none. */
    org.apache.lucene.search.@Nullable Query parts(Scope scope) {
        List<org.apache.lucene.search.Query> found = parts.get(scope);
        if (found == null) {
            return null;
        }
        return found.size() == 1 ? found.get(0) : any(found);
    }

    static TermQuery kind(Scope scope) {
        return new TermQuery(new Term(ReportDocuments.KIND, scope.name()));
    }

    private org.apache.lucene.search.Query report(Query query) {
        Scope pure = pure(query);
        if (pure != null && pure != Scope.REPORT && !(query instanceof Query.Not)) {
            return join(query, pure);
        }
        if (query instanceof Query.And and) {
            return all(flat(and));
        } else if (query instanceof Query.Or or) {
            return any(or.parts().stream().map(this::report).toList());
        } else if (query instanceof Query.Not not) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            builder.add(kind(Scope.REPORT), Occur.FILTER);
            builder.add(denied(not.query()), Occur.MUST_NOT);
            return builder.build();
        } else if (query instanceof Query.Apart apart) {
            return report(apart.query());
        }
        return leaf(query);
    }

    /** The scope of all terms of a query; null where they have several, or a part stands apart. */
    static @Nullable Scope pure(Query query) {
        if (query instanceof Query.And and) {
            return pure(and.parts());
        } else if (query instanceof Query.Or or) {
            return pure(or.parts());
        } else if (query instanceof Query.Not not) {
            return pure(not.query());
        } else if (query instanceof Query.Apart) {
            return null;
        } else if (query instanceof Query.In in) {
            return in.field().scope();
        } else if (query instanceof Query.When when) {
            return when.field().scope();
        }
        return Scope.REPORT;
    }

    private static @Nullable Scope pure(List<Query> parts) {
        Scope scope = pure(parts.get(0));
        return parts.stream().allMatch(part -> pure(part) == scope) ? scope : null;
    }

    private static List<Query> flat(Query.And and) {
        List<Query> parts = new ArrayList<>();
        for (Query part : and.parts()) {
            if (part instanceof Query.And inner) {
                parts.addAll(flat(inner));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** What is asked of events holds of one event, what is asked of quotations of one quotation; what is only denied holds of none. */
    private org.apache.lucene.search.Query all(List<Query> parts) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean only = true;
        for (Scope scope : List.of(Scope.EVENT, Scope.QUOTATION)) {
            List<Query> asked =
                    parts.stream().filter(part -> pure(part) == scope).toList();
            if (asked.stream().anyMatch(part -> !(part instanceof Query.Not))) {
                Query together = asked.size() == 1 ? asked.get(0) : new Query.And(asked);
                builder.add(join(together, scope), scores(together) ? Occur.MUST : Occur.FILTER);
                only = false;
            } else {
                asked.forEach(part -> builder.add(denied(((Query.Not) part).query()), Occur.MUST_NOT));
            }
        }
        for (Query part : parts) {
            Scope scope = pure(part);
            if (scope == Scope.EVENT || scope == Scope.QUOTATION) {
                continue;
            }
            if (part instanceof Query.Not not) {
                builder.add(denied(not.query()), Occur.MUST_NOT);
            } else {
                builder.add(report(part), scores(part) ? Occur.MUST : Occur.FILTER);
                only = false;
            }
        }
        if (only) {
            builder.add(kind(Scope.REPORT), Occur.FILTER);
        }
        return builder.build();
    }

    private org.apache.lucene.search.Query denied(Query query) {
        boolean before = denied;
        denied = true;
        org.apache.lucene.search.Query compiled = report(query);
        denied = before;
        return compiled;
    }

    /** Whether some term of the query tells better matches from worse: words do, values do not. */
    static boolean scores(Query query) {
        if (query instanceof Query.And and) {
            return and.parts().stream().anyMatch(Compiled::scores);
        } else if (query instanceof Query.Or or) {
            return or.parts().stream().anyMatch(Compiled::scores);
        } else if (query instanceof Query.Apart apart) {
            return scores(apart.query());
        } else if (query instanceof Query.In in) {
            return in.field().kind() == Field.Kind.WORDS;
        }
        return query instanceof Query.Text;
    }

    private org.apache.lucene.search.Query join(Query query, Scope scope) {
        org.apache.lucene.search.Query part = part(query, scope);
        if (!denied) {
            parts.computeIfAbsent(scope, s -> new ArrayList<>()).add(part);
        }
        return new ToParentBlockJoinQuery(part, REPORTS, scores(query) ? ScoreMode.Max : ScoreMode.None);
    }

    /** A query of events or quotations. */
    private org.apache.lucene.search.Query part(Query query, Scope scope) {
        if (query instanceof Query.And and) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            boolean only = true;
            for (Query one : flat(and)) {
                if (one instanceof Query.Not not) {
                    builder.add(part(not.query(), scope), Occur.MUST_NOT);
                } else {
                    builder.add(part(one, scope), scores(one) ? Occur.MUST : Occur.FILTER);
                    only = false;
                }
            }
            if (only) {
                builder.add(kind(scope), Occur.FILTER);
            }
            return builder.build();
        } else if (query instanceof Query.Or or) {
            return any(or.parts().stream().map(one -> part(one, scope)).toList());
        } else if (query instanceof Query.Not not) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            builder.add(kind(scope), Occur.FILTER);
            builder.add(part(not.query(), scope), Occur.MUST_NOT);
            return builder.build();
        }
        return leaf(query);
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, Occur.SHOULD));
        return builder.build();
    }

    private org.apache.lucene.search.Query leaf(Query query) {
        if (query instanceof Query.Text text) {
            return words(ReportDocuments.TEXT, text);
        } else if (query instanceof Query.When when) {
            return when(when);
        } else if (query instanceof Query.In in) {
            return switch (in.field().kind()) {
                case WORDS -> words(in.field().written(), in.value());
                case NAME ->
                    in.field() == Field.PARTY
                            ? any(List.of(name(Field.ACTOR, in.value()), name(Field.RECIPIENT, in.value())))
                            : name(in.field(), in.value());
                case CODE, DAYS -> code(in.field(), in.value());
            };
        }
        return kind(Scope.REPORT);
    }

    private static org.apache.lucene.search.Query when(Query.When when) {
        int from = when.from().isEmpty()
                ? Integer.MIN_VALUE
                : (int) Days.first(when.from()).toEpochDay();
        int to = when.to().isEmpty()
                ? Integer.MAX_VALUE
                : (int) Days.last(when.to()).toEpochDay();
        if (when.field() == Field.DATE) {
            return IntPoint.newRangeQuery(ReportDocuments.DAY, from, to);
        }
        BooleanQuery.Builder within = new BooleanQuery.Builder();
        within.add(IntPoint.newRangeQuery(ReportDocuments.FROM, from, Integer.MAX_VALUE), Occur.FILTER);
        within.add(IntPoint.newRangeQuery(ReportDocuments.TO, Integer.MIN_VALUE, to), Occur.FILTER);
        return new ConstantScoreQuery(within.build());
    }

    private static org.apache.lucene.search.Query code(Field field, Query.Text value) {
        Term term = new Term(ReportDocuments.CODE, ReportDocuments.code(field, value.words()));
        return new ConstantScoreQuery(value.beginning() ? new PrefixQuery(term) : new TermQuery(term));
    }

    private org.apache.lucene.search.Query name(Field field, Query.Text value) {
        NameTest test = NameTest.of(field, value, forms, names);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        List<BytesRef> terms = test.terms().stream().map(BytesRef::new).toList();
        if (terms.size() == 1) {
            builder.add(new TermQuery(new Term(field.written(), terms.get(0))), Occur.SHOULD);
        } else if (!terms.isEmpty()) {
            builder.add(new TermInSetQuery(field.written(), terms), Occur.SHOULD);
        }
        test.beginnings()
                .forEach(beginning -> builder.add(new PrefixQuery(new Term(field.written(), beginning)), Occur.SHOULD));
        if (!test.row().isEmpty()) {
            builder.add(phrase(field.written(), test.row(), NAME_SLOP), Occur.SHOULD);
        }
        return new ConstantScoreQuery(builder.build());
    }

    private org.apache.lucene.search.Query words(String field, Query.Text text) {
        List<WordForms.Word> words = forms.asked(text.words());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        if (words.size() == 1) {
            return word(field, text, words.get(0));
        }
        PhraseQuery.Builder spelt = new PhraseQuery.Builder();
        words.forEach(word -> spelt.add(new Term(field, WordForms.SPELLING + word.spelling())));
        if (text.width() == Query.Width.EXACT) {
            return spelt.build();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(
                phrase(
                        field,
                        words.stream()
                                .map(word -> text.width() == Query.Width.WIDE ? forms.wide(word) : word.stems())
                                .toList(),
                        0),
                Occur.MUST);
        builder.add(new BoostQuery(spelt.build(), SPELT_SO), Occur.SHOULD);
        return builder.build();
    }

    private org.apache.lucene.search.Query word(String field, Query.Text text, WordForms.Word word) {
        Term spelt = new Term(field, WordForms.SPELLING + word.spelling());
        if (text.beginning()) {
            String beginning = forms.beginning(word);
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            builder.add(new PrefixQuery(new Term(field, beginning)), Occur.SHOULD);
            builder.add(new PrefixQuery(new Term(field, WordForms.SPELLING + word.spelling())), Occur.SHOULD);
            return builder.build();
        }
        if (text.width() == Query.Width.EXACT) {
            return new TermQuery(spelt);
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(synonyms(field, word.stems()), Occur.SHOULD);
        builder.add(new BoostQuery(new TermQuery(spelt), SPELT_SO), Occur.SHOULD);
        if (text.width() == Query.Width.WIDE) {
            builder.add(new BoostQuery(synonyms(field, forms.wide(word)), 0.5f), Occur.SHOULD);
        }
        return builder.build();
    }

    private static org.apache.lucene.search.Query synonyms(String field, List<String> stems) {
        if (stems.size() == 1) {
            return new TermQuery(new Term(field, stems.get(0)));
        }
        SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
        Set.copyOf(stems).forEach(stem -> builder.addTerm(new Term(field, stem)));
        return builder.build();
    }

    private static org.apache.lucene.search.Query phrase(String field, List<List<String>> row, int slop) {
        MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
        builder.setSlop(slop);
        for (List<String> stems : row) {
            builder.add(stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new));
        }
        return builder.build();
    }
}
