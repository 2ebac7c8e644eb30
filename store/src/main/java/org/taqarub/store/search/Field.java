package org.taqarub.store.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.text.Letters;
import org.taqarub.text.Normalizer;

/** What a term of a query may be asked of. The name in a query is the constant in small letters. */
public enum Field {
    /** Words of the headline. */
    TITLE(Scope.REPORT, Kind.WORDS, "عنوان", "headline"),
    /** Outlet. */
    SOURCE(Scope.REPORT, Kind.CODE, "جهة", "ناشر", "outlet", "مصدر"),
    /** Section of the outlet. */
    CATEGORY(Scope.REPORT, Kind.CODE, "قسم", "section"),
    /** Id of the report within its outlet. */
    ID(Scope.REPORT, Kind.CODE, "معرف", "report"),
    /** Day of publication. */
    DATE(Scope.REPORT, Kind.DAYS, "تاريخ", "نشر", "published"),
    /** Any entity that the report names. */
    MENTION(Scope.REPORT, Kind.NAME, "ذكر", "who", "من", "entity", "كيان"),
    /** Who acts in an event. */
    ACTOR(Scope.EVENT, Kind.NAME, "فاعل"),
    /** Who is acted upon in an event. */
    RECIPIENT(Scope.EVENT, Kind.NAME, "متلقي", "متلق", "target"),
    /** Who acts or is acted upon. */
    PARTY(Scope.EVENT, Kind.NAME, "طرف", "side"),
    /** PLOVER type. */
    TYPE(Scope.EVENT, Kind.CODE, "نوع", "event", "حدث"),
    /** PLOVER mode. */
    MODE(Scope.EVENT, Kind.CODE, "نمط"),
    /** actual, future, hypothetical, negated. */
    STATUS(Scope.EVENT, Kind.CODE, "حال", "حالة"),
    /** What the event is about, among PLOVER's contexts. */
    CONTEXT(Scope.EVENT, Kind.CODE, "سياق", "about"),
    /** Words or deeds, for or against. */
    QUAD(Scope.EVENT, Kind.CODE, "صنف"),
    /** CAMEO code. */
    CAMEO(Scope.EVENT, Kind.CODE, "كاميو"),
    /** Where the event happens: its words, a listed place or a state. */
    PLACE(Scope.EVENT, Kind.NAME, "مكان", "where"),
    /** When the event happens. */
    ON(Scope.EVENT, Kind.DAYS, "يوم", "وقت", "when"),
    /** Who is quoted. */
    SPEAKER(Scope.QUOTATION, Kind.NAME, "متحدث", "قائل", "المتحدث"),
    /** Who is spoken to. */
    ADDRESSEE(Scope.QUOTATION, Kind.NAME, "مخاطب", "to"),
    /** Words inside the quotation. */
    SAID(Scope.QUOTATION, Kind.WORDS, "قال", "قول", "quote"),
    /** direct, indirect, mixed. */
    MANNER(Scope.QUOTATION, Kind.CODE, "طريقة"),
    /** Speech act. */
    ACT(Scope.QUOTATION, Kind.CODE, "فعل");

    /** What has to match: terms of one scope that are joined hold of one event, of one quotation. */
    public enum Scope {
        REPORT,
        EVENT,
        QUOTATION
    }

    /** How a value is read. */
    public enum Kind {
        WORDS,
        NAME,
        CODE,
        DAYS
    }

    private static final Map<String, Field> BY_NAME = new LinkedHashMap<>();

    static {
        for (Field field : values()) {
            BY_NAME.put(field.written(), field);
            field.aliases.forEach(alias -> BY_NAME.putIfAbsent(Letters.fold(alias), field));
        }
    }

    private final Scope scope;
    private final Kind kind;
    private final List<String> aliases;

    Field(Scope scope, Kind kind, String... aliases) {
        this.scope = scope;
        this.kind = kind;
        this.aliases = List.of(aliases);
    }

    /** Of what a term of this field has to hold. */
    public Scope scope() {
        return scope;
    }

    /** How its values are read. */
    public Kind kind() {
        return kind;
    }

    /** The name in a query. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other names in a query, in Arabic and English. */
    public List<String> aliases() {
        return aliases;
    }

    /** The field of that name, in any case and spelling; null where there is none. */
    static @Nullable Field named(String name) {
        String folded = Letters.fold(Normalizer.normalize(name).normal());
        Field field = BY_NAME.get(folded);
        return field == null && folded.startsWith("ال") ? BY_NAME.get(folded.substring(2)) : field;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
