package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static Set<LocalDate> days(String... days) {
        return new TreeSet<>(List.of(days).stream().map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الثلاثاء 12 يونيو 2018",
                "الثلاثاء، ١٢ حزيران/يونيو ٢٠١٨ - 10:30",
                "نشر في: 12 حزيران (يونيو) 2018 الساعة 9 مساء",
                "12 جوان 2018",
                "12 من يونيو عام 2018",
                "12-يونيو-2018",
                "يونيو 12, 2018",
                "حزيران 12، 2018",
                "‏12 ‏يونيو، 2018 ",
                "27 رمضان 1439 هـ - 12 يونيو 2018 مـ",
                "12/6/2018",
                "١٢/٠٦/٢٠١٨",
                "12.06.2018 | 08:15",
                "2018/06/12"
            })
    void oneDayInManyHands(String words) {
        assertEquals(days("2018-06-12"), WrittenDate.in(words, true).days());
    }

    @Test
    void numbersThatMayBeEitherAreBoth() {
        assertEquals(
                days("2018-06-12", "2018-12-06"),
                WrittenDate.in("12/6/2018", false).days());
        assertEquals(days("2018-06-25"), WrittenDate.in("25/6/2018", false).days());
        assertEquals(days("2018-06-25"), WrittenDate.in("6/25/2018", true).days());
        assertEquals(days("2018-06-06"), WrittenDate.in("6/6/2018", false).days());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "اليوم",
                "منذ 3 ساعات",
                "12 يونيو",
                "يونيو 2018",
                "27 رمضان 1439 هـ",
                "27/9/1439",
                "31 فبراير 2018",
                "12 حزيران/يوليو 2018",
                "12 مايوه 2018",
                "32/13/2018",
                "1/2/3/2018",
                "+966/12/6/20181"
            })
    void whatIsNoDayIsNone(String words) {
        assertEquals(Set.of(), WrittenDate.in(words, true).days());
    }
}
