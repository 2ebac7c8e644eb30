package org.taqarub.store.search;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Context;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.NamedActors;
import org.taqarub.store.Stored;

/** A record as Lucene keeps it: its events, its quotations, and last the report, in one block. Nothing of the text is stored. */
final class ReportDocuments {

    /** Of every document: key of the report, as a string. */
    static final String KEY = "key";

    /** Of every document: report, event or quotation. */
    static final String KIND = "kind";

    /** Of events and quotations: their number in the record, from 0. */
    static final String ORDINAL = "ordinal";

    static final String KEY_NUMBER = "keyNumber";

    /** Publication in minutes since 1970; absent where unknown. */
    static final String MINUTE = "minute";

    static final String DAY = "day";
    static final String FROM = "from";
    static final String TO = "to";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String CODE = "code";
    static final String SAID = "said";
    static final String FACET = "facet.";

    private static final int GAP = 100;

    private static final FieldType WORDS = type(false);
    private static final FieldType NAMES = type(true);

    private static FieldType type(boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    private final WordForms forms;
    private final Names names;

    ReportDocuments(WordForms forms, Names names) {
        this.forms = forms;
        this.names = names;
    }

    /** The block; its last document is the report's. */
    List<Document> of(Stored stored) {
        Record record = stored.record();
        Report report = record.report();
        String text = report.text();
        String key = Long.toString(stored.key());
        Map<String, Names.Terms> entities = new HashMap<>();
        for (Entity entity : record.entities()) {
            entities.put(entity.id(), names.of(entity, text));
        }
        List<WordForms.Word> words = forms.of(text);
        List<Document> block =
                new ArrayList<>(record.events().size() + record.quotations().size() + 1);
        for (int i = 0; i < record.events().size(); i++) {
            block.add(event(record.events().get(i), i, key, text, entities));
        }
        for (int i = 0; i < record.quotations().size(); i++) {
            block.add(quotation(record.quotations().get(i), i, key, words, text, entities));
        }
        block.add(report(stored, key, words, entities));
        return block;
    }

    private static Document document(String key, Field.Scope kind) {
        Document document = new Document();
        document.add(new StringField(KEY, key, org.apache.lucene.document.Field.Store.NO));
        document.add(new StringField(KIND, kind.name(), org.apache.lucene.document.Field.Store.NO));
        return document;
    }

    private static void code(Document document, Field field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(CODE, code(field, value), org.apache.lucene.document.Field.Store.NO));
        }
    }

    /** The term of a value of a field of codes. */
    static String code(Field field, String value) {
        return field.written() + ":" + value.toLowerCase(Locale.ROOT).strip();
    }

    private Document event(Event event, int ordinal, String key, String text, Map<String, Names.Terms> entities) {
        Document document = document(key, Field.Scope.EVENT);
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        code(document, Field.TYPE, event.type().name());
        code(document, Field.MODE, event.mode());
        code(document, Field.STATUS, event.status().name());
        for (Context context : event.circumstances().contexts()) {
            code(document, Field.CONTEXT, context.name());
        }
        if (event.coding() != null) {
            code(document, Field.QUAD, event.coding().quad().name());
            code(document, Field.CAMEO, event.coding().cameo());
        }
        if (!event.date().isEmpty()) {
            try {
                document.add(new IntPoint(FROM, (int) Days.first(event.date()).toEpochDay()));
                document.add(new IntPoint(TO, (int) Days.last(event.date()).toEpochDay()));
            } catch (IllegalArgumentException e) {
                // a date that a correction left unreadable is not found by date
            }
        }
        named(document, Field.ACTOR, event.actors(), entities);
        named(document, Field.RECIPIENT, event.recipients(), entities);
        Names.Terms place = names.place(event, text);
        if (!place.single().isEmpty()) {
            TermStream stream = new TermStream();
            add(place, stream);
            document.add(new org.apache.lucene.document.Field(Field.PLACE.written(), stream, NAMES));
        }
        return document;
    }

    private Document quotation(
            Quotation quotation,
            int ordinal,
            String key,
            List<WordForms.Word> words,
            String text,
            Map<String, Names.Terms> entities) {
        Document document = document(key, Field.Scope.QUOTATION);
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        Delivery delivery = quotation.delivery();
        code(document, Field.MANNER, quotation.manner().name());
        code(document, Field.ACT, delivery.act());
        TermStream speaker = new TermStream();
        String id = quotation.speaker();
        if (id != null) {
            add(entities.get(id), speaker);
        }
        Span named = quotation.speakerText();
        if (named != null) {
            String whole = forms.key(named.of(text));
            if (!whole.isEmpty()) {
                speaker.add("#" + whole, GAP);
            }
        }
        if (!speaker.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(Field.SPEAKER.written(), speaker, NAMES));
        }
        if (delivery.addressee() != null) {
            named(document, Field.ADDRESSEE, List.of(delivery.addressee()), entities);
        }
        TermStream said = new TermStream();
        for (int i = first(words, quotation.span().start()); i < words.size(); i++) {
            if (words.get(i).span().end() > quotation.span().end()) {
                break;
            }
            add(words.get(i), 1, said);
        }
        document.add(new org.apache.lucene.document.Field(SAID, said, NAMES));
        return document;
    }

    /** Index of the first word that begins at or after a place in the text. */
    private static int first(List<WordForms.Word> words, int start) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Document report(Stored stored, String key, List<WordForms.Word> words, Map<String, Names.Terms> entities) {
        Record record = stored.record();
        Report report = record.report();
        Document document = document(key, Field.Scope.REPORT);
        document.add(new NumericDocValuesField(KEY_NUMBER, stored.key()));
        List<WordForms.Word> title = forms.of(report.title());
        TermStream text = new TermStream();
        title.forEach(word -> add(word, 1, text));
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), i == 0 ? GAP : 1, text);
        }
        document.add(new org.apache.lucene.document.Field(TEXT, text, WORDS));
        if (!title.isEmpty()) {
            TermStream headline = new TermStream();
            title.forEach(word -> add(word, 1, headline));
            document.add(new org.apache.lucene.document.Field(TITLE, headline, WORDS));
        }
        TermStream all = new TermStream();
        entities.values().forEach(terms -> add(terms, all));
        if (!all.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(Field.MENTION.written(), all, NAMES));
        }
        code(document, Field.SOURCE, report.source());
        code(document, Field.CATEGORY, report.category());
        code(document, Field.ID, report.id());
        LocalDate day = report.publishedOn();
        if (day != null) {
            document.add(new IntPoint(DAY, (int) day.toEpochDay()));
            document.add(new NumericDocValuesField(MINUTE, day.toEpochDay() * 1440 + minuteOfDay(report.published())));
        }
        facets(record, document);
        return document;
    }

    private static int minuteOfDay(String published) {
        if (published.length() < 16) {
            return 0;
        }
        try {
            return LocalTime.parse(published.substring(11, 16)).toSecondOfDay() / 60;
        } catch (java.time.DateTimeException e) {
            return 0;
        }
    }

    private static void facets(Record record, Document document) {
        Report report = record.report();
        facet(document, Facet.SOURCE, report.source());
        if (report.publishedOn() != null) {
            facet(document, Facet.MONTH, report.published().substring(0, 7));
        }
        Map<String, Entity> entities = new HashMap<>();
        record.entities().forEach(entity -> entities.put(entity.id(), entity));
        Set<String> types = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        for (Event event : record.events()) {
            types.add(event.type().name());
            for (String actor : event.actors()) {
                Entity entity = entities.get(actor);
                if (entity != null && !entity.country().isEmpty()) {
                    states.add(entity.country());
                }
            }
        }
        types.forEach(type -> facet(document, Facet.TYPE, type));
        states.forEach(state -> facet(document, Facet.ACTOR, state));
        Set<String> speakers = new LinkedHashSet<>();
        for (Quotation quotation : record.quotations()) {
            @Nullable Entity speaker = quotation.speaker() == null ? null : entities.get(quotation.speaker());
            if (speaker != null && NamedActors.isNamed(speaker)) {
                speakers.add(speaker.id());
            }
        }
        speakers.forEach(speaker -> facet(document, Facet.SPEAKER, speaker));
    }

    private static void facet(Document document, Facet facet, String value) {
        if (!value.isEmpty()) {
            document.add(new SortedSetDocValuesField(FACET + facet.written(), new BytesRef(value)));
        }
    }

    private static void named(Document document, Field field, List<String> ids, Map<String, Names.Terms> entities) {
        TermStream stream = new TermStream();
        for (String id : ids) {
            add(entities.get(id), stream);
        }
        if (!stream.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(field.written(), stream, NAMES));
        }
    }

    private static void add(Names.@Nullable Terms terms, TermStream stream) {
        if (terms == null) {
            return;
        }
        boolean first = true;
        for (String term : terms.single()) {
            stream.add(term, first ? GAP : 0);
            first = false;
        }
        for (List<WordForms.Word> row : terms.rows()) {
            for (int i = 0; i < row.size(); i++) {
                int step = i == 0 ? GAP : 1;
                for (String stem : row.get(i).stems()) {
                    stream.add(stem, step);
                    step = 0;
                }
            }
        }
    }

    /** The word's spelling and its stems, all in one place. */
    private static void add(WordForms.Word word, int step, TermStream stream) {
        stream.add(WordForms.SPELLING + word.spelling(), step);
        word.stems().forEach(stem -> stream.add(stem, 0));
    }
}
