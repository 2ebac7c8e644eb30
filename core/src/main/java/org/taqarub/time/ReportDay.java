package org.taqarub.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.morphology.Token;

/** The day that a report calls today. */
final class ReportDay {

    private ReportDay() {}

    /**
     * The day of publication, moved by one day where the report's words agree on that: a report that goes online after midnight says «أمس الثلاثاء» on a
     * Thursday.
     */
    static @Nullable LocalDate of(@Nullable LocalDate published, List<Token> tokens, TimeSlots slots) {
        if (published == null) {
            return null;
        }
        int agreed = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String s = tokens.get(i).base();
            int word = s.equals("اليوم") ? 0 : s.equals("امس") ? -1 : Integer.MAX_VALUE;
            int at = i + 1;
            if (word == -1 && tokens.get(at).base().equals("الاول")) {
                word = -2;
                at++;
            }
            if (at < tokens.size() && tokens.get(at).isMark("(")) {
                at++;
            }
            if (word == Integer.MAX_VALUE || at >= tokens.size()) {
                continue;
            }
            int[] ends = slots.ends("weekday", at);
            Integer day = ends.length == 0 ? null : slots.weekday(new int[] {at, ends[0]});
            if (day == null) {
                continue;
            }
            int shift = TimeValues.difference(day, published.plusDays(word));
            if (Math.abs(shift) > 1 || agreed != 0 && shift != agreed || shift == 0) {
                return published;
            }
            agreed = shift;
        }
        return published.plusDays(agreed);
    }
}
