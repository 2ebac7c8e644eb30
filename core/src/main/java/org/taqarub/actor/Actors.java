package org.taqarub.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Entity;
import org.taqarub.record.Evidence;
import org.taqarub.record.Mention;
import org.taqarub.record.Span;

/**
 * The entities of one report and the phrases that name them.
 */
public final class Actors {

    /** An entity while it is put together. */
    static final class Draft {
        final String id;
        Entity.Kind kind;
        String arabic = "";
        String english = "";
        String country = "";
        String sector = "";
        boolean strong;
        boolean feminine;
        boolean masculine = true;
        boolean plural;
        final Set<String> titles = new LinkedHashSet<>();
        List<String> name = List.of();
        final List<Phrase> phrases = new ArrayList<>();

        Draft(String id, Entity.Kind kind) {
            this.id = id;
            this.kind = kind;
        }
    }

    private static final Set<String> POLITICAL =
            Set.of("GOV", "MIL", "POL", "LEG", "JUD", "OPP", "REB", "UAF", "IGO", "NGO", "SPY");

    /** Ids of populations.tsv that are political by what they do. */
    private static final Set<String> PROTESTING = Set.of("protester", "demonstrator", "opponent");

    private final Analysis analysis;
    private final List<Phrase> phrases;
    private final List<Phrase> unmentioned;
    private final Map<String, Draft> drafts;
    private final @Nullable Phrase[] byStart;
    private final @Nullable Phrase[] covering;

    /**
     * @param unmentioned phrases that stand for an entity and do not name it, beside those of {@code phrases}: بلاده
     */
    Actors(Analysis analysis, List<Phrase> phrases, List<Phrase> unmentioned, Map<String, Draft> drafts) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.drafts = drafts;
        this.byStart = new Phrase[analysis.tokens().size() + 1];
        this.covering = new Phrase[analysis.tokens().size() + 1];
        phrases.forEach(this::place);
        this.unmentioned =
                unmentioned.stream().filter(p -> covering[p.start] == null).toList();
        this.unmentioned.forEach(this::place);
    }

    private void place(Phrase phrase) {
        byStart[phrase.start] = phrase;
        for (int i = phrase.start; i < phrase.end; i++) {
            covering[i] = phrase;
        }
    }

    /** Outermost phrases in the order of the text. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /** The outermost phrase that begins at a token; null where none does. */
    public @Nullable Phrase startingAt(int token) {
        return token < byStart.length ? byStart[token] : null;
    }

    /** The outermost phrase that covers a token; null where none does. */
    public @Nullable Phrase covering(int token) {
        return token < covering.length ? covering[token] : null;
    }

    /** ISO 3166-1 alpha-3 of an entity's state; empty where none. */
    public String country(String entity) {
        Draft draft = drafts.get(entity);
        return draft == null ? "" : draft.country;
    }

    /** PLOVER sector of an entity; empty where none. */
    public String sector(String entity) {
        Draft draft = drafts.get(entity);
        return draft == null ? "" : draft.sector;
    }

    /** Kind of an entity. */
    public Entity.Kind kind(String entity) {
        Draft draft = drafts.get(entity);
        return draft == null ? Entity.Kind.PLACE : draft.kind;
    }

    /** Whether the entity may be grammatically feminine singular: a woman, a state, a body. */
    public boolean isFeminine(String entity) {
        Draft draft = drafts.get(entity);
        return draft != null && draft.feminine;
    }

    /** Whether the entity may be grammatically masculine singular. */
    public boolean isMasculine(String entity) {
        Draft draft = drafts.get(entity);
        return draft != null && draft.masculine;
    }

    /** Whether the entity is several people. */
    public boolean isPlural(String entity) {
        Draft draft = drafts.get(entity);
        return draft != null && draft.plural;
    }

    /** States, bodies, parties, armed groups and those who act for them; private people, firms, media and places are none. */
    public boolean isPolitical(String entity) {
        if (POLITICAL.contains(sector(entity))) {
            return true;
        }
        switch (kind(entity)) {
            case STATE:
            case IGO:
            case ARMED_GROUP:
            case GOVERNMENT_BODY:
                return true;
            case POPULATION:
                return PROTESTING.stream().anyMatch(p -> entity.startsWith("people:" + p + ":"));
            default:
                return false;
        }
    }

    /** Whether one of them is a political actor. */
    public boolean isAnyPolitical(List<String> entities) {
        return entities.stream().anyMatch(this::isPolitical);
    }

    /** Whether the entity is a party to a fight: a state, its forces, an armed group; no people and nobody by name. */
    public boolean isForce(String entity) {
        switch (kind(entity)) {
            case STATE:
            case ARMED_GROUP:
                return true;
            case GOVERNMENT_BODY:
            case ORGANISATION:
            case IGO:
                return Set.of("MIL", "GOV", "REB", "UAF").contains(sector(entity));
            default:
                return false;
        }
    }

    /** Whether what is known of an entity makes it worth a line of the record though nothing is said of it. */
    public boolean isStrong(String entity) {
        Draft draft = drafts.get(entity);
        return draft != null && draft.strong;
    }

    /** Ids of all entities, those of few words too that a record leaves out where nothing refers to them. */
    public Set<String> ids() {
        return Set.copyOf(drafts.keySet());
    }

    /**
     * The entities that are strong, or used.
     *
     * @param used ids that other findings refer to
     */
    public List<Entity> entities(Set<String> used) {
        Map<String, List<Mention>> mentions = new HashMap<>();
        for (Phrase phrase : phrases) {
            collect(phrase, used, false, mentions);
        }
        for (Phrase phrase : phrases) {
            collect(phrase, used, true, mentions);
        }
        for (Phrase phrase : unmentioned) {
            // بلاده names a state only where nothing else does.
            if (!mentions.containsKey(phrase.entity)) {
                collect(phrase, used, false, mentions);
            }
        }
        List<Entity> out = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            List<Mention> all = mentions.get(draft.id);
            if (all == null || !(draft.strong || used.contains(draft.id))) {
                continue;
            }
            all.sort((a, b) -> a.span().compareTo(b.span()));
            boolean place = draft.kind == Entity.Kind.STATE
                    && !used.contains(draft.id)
                    && draft.phrases.stream().allMatch(p -> p.locative);
            out.add(new Entity(
                    draft.id,
                    place ? Entity.Kind.PLACE : draft.kind,
                    draft.arabic,
                    draft.english,
                    draft.country,
                    place ? "" : draft.sector,
                    all));
        }
        out.sort((a, b) ->
                a.mentions().get(0).span().compareTo(b.mentions().get(0).span()));
        return out;
    }

    /** @param adjectives collects nationality adjectives, for entities that nothing else names; else all but these */
    private void collect(Phrase phrase, Set<String> used, boolean adjectives, Map<String, List<Mention>> mentions) {
        String id = phrase.entity;
        boolean adjective = phrase.shape == Phrase.Shape.DEMONYM;
        if (id != null && adjective == adjectives && !(adjective && !used.contains(id))) {
            Span span = phrase.whole
                    ? analysis.span(phrase.start, phrase.end)
                    : analysis.baseSpan(phrase.start, phrase.end);
            Mention mention = new Mention(span, id, new Evidence(span, phrase.rule(), phrase.evidence));
            List<Mention> all = mentions.computeIfAbsent(id, x -> new ArrayList<>());
            if (!adjective || all.isEmpty()) {
                all.add(mention);
            }
        }
        for (Phrase inner : phrase.inner) {
            collect(inner, used, adjectives, mentions);
        }
    }

    static Map<String, Draft> newDrafts() {
        return new LinkedHashMap<>();
    }
}
