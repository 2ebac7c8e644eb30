package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Event;
import org.taqarub.record.Quotation;

/** The values that a field of a closed list takes. */
final class Values {

    static final List<String> MODES = List.of(
            "visit",
            "third-party",
            "multilateral",
            "phone",
            "withdraw",
            "release",
            "disarm",
            "ceasefire",
            "access",
            "resign",
            "assist",
            "change",
            "yield",
            "meet",
            "disapprove",
            "investigate",
            "allege",
            "restrict",
            "arrest",
            "relations",
            "expel",
            "territory",
            "violence",
            "demo",
            "riot",
            "strike",
            "hunger",
            "boycott",
            "obstruct",
            "vandalize",
            "convict",
            "discontinue",
            "troops",
            "weapons",
            "police",
            "militia",
            "seize",
            "censor",
            "curfew",
            "martial-law",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional");

    static final List<String> CONTEXTS = List.of(
            "asylum",
            "cbrn",
            "corruption",
            "crime",
            "cyber",
            "diplomatic",
            "disasters",
            "economic",
            "election",
            "environment",
            "executive",
            "gender",
            "health",
            "human_rights",
            "human_security",
            "illegal_drugs",
            "inequality",
            "intelligence",
            "legal",
            "legislative",
            "lgbt",
            "migration",
            "military",
            "misinformation",
            "natural_resource",
            "peacekeeping",
            "political_institutions",
            "pro_autocracy",
            "pro_democracy",
            "religion_ethnicity",
            "reparations",
            "repression",
            "rights_freedoms",
            "technology",
            "territory",
            "terrorism",
            "trafficking");

    static final List<String> ACTS = List.of(
            "assert",
            "deny",
            "accuse",
            "demand",
            "warn",
            "threaten",
            "promise",
            "praise",
            "condemn",
            "ask",
            "refuse",
            "accept",
            "announce",
            "suggest",
            "expect",
            "reveal",
            "write");

    private Values() {}

    /** The values of a field; null where it takes any. */
    static @Nullable List<String> of(Field field) {
        return switch (field) {
            case TYPE -> names(Event.Type.values());
            case STATUS -> names(Event.Status.values());
            case QUAD -> names(Coding.Quad.values());
            case MANNER -> names(Quotation.Manner.values());
            case MODE -> MODES;
            case CONTEXT -> CONTEXTS;
            case ACT -> ACTS;
            default -> null;
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** As the list writes it: case, hyphens, underscores and blanks do not count; null where the list has no such value. */
    static @Nullable String known(String value, Collection<String> list) {
        String plain = plain(value);
        for (String one : list) {
            if (plain(one).equals(plain)) {
                return one;
            }
        }
        return null;
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** What is near a word; empty where nothing is. */
    static String nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(known);
        String best = "";
        int least = Math.max(1, Math.min(3, word.length() / 2)) + 1;
        for (String candidate : all) {
            int distance = distance(lower, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        if (best.isEmpty() && word.length() >= 3) {
            return all.stream().filter(one -> one.startsWith(lower)).findFirst().orElse("");
        }
        return best;
    }

    /** Letters put in, left out or changed, or two exchanged. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
