package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taqarub.lexicon.Lexicon;

/** Texts in Arabic and in what resembles it, written for this test: a label, a bar, the text. */
class LanguageTest {

    private static final String ARABIC = """
            ar news | أعلنت وزارة الخارجية أن الوزير سيزور طهران الأسبوع المقبل لبحث ملف الحدود.
            ar short | قصف على حلب
            ar short2 | زلزال
            ar headline | بوتين يلتقي أردوغان في سوتشي
            ar headline2 | طهران: لا مفاوضات مع واشنطن
            ar digits | في 12/6/2018 بلغ عدد القتلى 35 والجرحى 120
            ar digits arabic-indic | ارتفاع سعر النفط إلى ٧٥ دولارا في ١٢ حزيران ٢٠١٨
            ar english names | قالت شركة Boeing إن الطائرة 737 MAX ستعود إلى الخدمة بحسب The New York Times
            ar with urls | تابعونا على تويتر @ALAWSAT_NEWS وقال البيان إن الوفد غادر https://example.org/a/b/c
            ar half english | قال ترامب: "We will leave the deal very soon" ثم غادر القاعة مع نائبه
            ar persian keyboard | اعلن الرییس الایرانی ان بلاده ستواصل التعاون مع الوکاله الدولیه للطاقه الذریه فی فیینا
            ar persian keyboard 2 | أکد وزیر الخارجیة السوری أن الحکومة ترحب بکل مبادرة للحوار فی البلاد
            ar persian keyboard headline | الرییس العراقی یصل الی طهران
            ar vocalised | قَالَ الوَزِيرُ إِنَّ الاِتِّفَاقَ قَرِيبٌ
            ar presentation forms | ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻻﺗﻔﺎﻕ ﻗﺮﻳﺐ ﻣﻦ ﺍﻟﺘﻮﻗﻴﻊ
            ar maghrebi letters | قال الوزير المغربي في أكادير ومكناس إن مشروع ڭرسيف سينجز قبل نهاية العام
            ar tunisian letters | أعلن والي ڨفصة أن مصنع ڨابس سيستأنف العمل غدا
            ar egyptian dialect | الراجل قال ان الحكومة مش هتزود الاسعار السنة دي خالص
            ar levantine dialect | شو بدكن تعملو هلق بعد ما راحت الكهربا من كل البلد
            ar maghrebi dialect | واش كاين شي حد يعرف علاش الحكومة ما دارت والو فهاد القضية
            ar sports | فاز المنتخب السعودي على نظيره الأوروغواياني بهدفين لواحد
            ar kurdish names | التقى البارزاني وفدا من حزب ديمقراطي كوردستان في أربيل
            ar Ottoman list | سعر اليورو 4.5 والدولار 3.8 والين 0.03 والجنيه 5.1
            ar koran | إن الله يأمر بالعدل والإحسان وإيتاء ذي القربى
            ar kurdish place names | دخلت قوات البيشمركة ناحية زمار وقرى ألقوش وتلسقف دون مقاومة
            ar no article | قتل جندي وجرح خمسة في تفجير سيارة
            ar short with a foreign name | ديمبا با يقود السنغال
            ar seldom word | نظام ري در دخلا على المزارع
            ar few words | قتلى وجرحى في تفجير سيارة شرقي حلب
            ar verbs only | وصل رئيس وزراء باكستان عمران خان إلى جدة
            """;

    private static final String OTHERS = """
            fa news | وزیر امور خارجه ایران گفت که مذاکرات هسته‌ای با قدرت‌های جهانی هفته آینده ادامه می‌یابد.
            fa news2 | رئیس جمهور روسیه در دیدار با همتای ترکیه‌ای خود بر گسترش همکاری‌ها تأکید کرد
            fa short | حمله هوایی به حلب
            fa short2 | سفر وزیر خارجه به مسکو
            fa arabic letters | وزير امور خارجه ايران با همتاي روس خود در مسكو ديدار و گفتگو كرد
            fa many arabic words | مجلس شورای اسلامی طرح الزام دولت به تعلیق اجرای داوطلبانه پروتکل الحاقی را تصویب کرد
            fa quoting arabic | رهبر انقلاب در دیدار مردم قم با اشاره به آیه «إن الله مع الصابرین» گفت ملت پیروز است
            prs dari | رئیس جمهور افغانستان در کابل با نمایندگان پارلمان دیدار کرد و از روند صلح سخن گفت
            ur news | وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے ہر ممکن اقدام کرے گی
            ur short | وزیر خارجہ کا دورۂ چین
            ur arabic letters | وزيراعظم عمران خان کل سعودي عرب روانہ ہونگے
            ckb news | سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوەی تورکیا کۆبووەوە و باسی دۆخی ناوچەکەیان کرد
            ckb short | هەواڵی نوێ لە هەولێر
            ckb arabic letters | حكومه تي هه ريم له گه ل به غدا گه يشتنه ريككه وتن
            ps news | د افغانستان ولسمشر په کابل کې د ملي امنیت د شورا غونډه وکړه او د سولې په اړه یې خبرې وکړې
            ps short | د ولسمشر وینا په کابل کې
            ug news | شىنجاڭ ئۇيغۇر ئاپتونوم رايونىدا يېڭى قۇرۇلۇشلار باشلاندى ۋە خەلقنىڭ تۇرمۇشى ياخشىلاندى
            ug short | ئۈرۈمچىدە يىغىن ئېچىلدى
            sd news | سنڌ حڪومت اسڪولن جي نئين عمارتن لاءِ فنڊ جاري ڪيا آهن ۽ ڪم جلد شروع ٿيندو
            az arabic script | آذربایجان رئیس جمهورو تهراندا ایران خارجی ایشلر وزیری ایله گوروشدو
            ms jawi | كراجأن مليسيا مڠومومكن رنچڠن بارو اونتوق ممبنتو رعيت دان نݢارا
            maghrebi latin | wach kayn chi had li 3raf 3lach l7okouma ma dart walo f had l9adiya
            arabizi | ana mesh 3aref leh el wazir 2al keda embare7 fel mo2tamar
            en | The foreign minister said that talks would resume next week in Vienna.
            en with ar name | The paper Al-Sharq Al-Awsat (الشرق الأوسط) reported on Monday that talks had failed.
            fr | Le ministre des Affaires étrangères a rencontré son homologue algérien.
            tr | Dışişleri Bakanı Moskova'da mevkidaşıyla görüştü.
            he | שר החוץ נפגש עם מקבילו הירדני בירושלים
            digits | 12345 2018-06-12 100%
            digits arabic-indic | ٢٠١٨ ٦ ١٢
            punctuation | ... !!! ---
            emoji | 😀😀
            mostly english | BREAKING: The White House says the summit will be held on 12 June in Singapore - البيت الأبيض
            fa arabic keyboard | وزير امور خارجه ايران روز شنبه در ديدار با همتاي عماني خود در تهران بر ادامه همكاري هاي دو كشور تاكيد كرد و گفت كه سفر بعدي او به مسقط در ماه اينده خواهد بود و در باره امنيت منطقه نيز با او صحبت خواهد كرد.
            fa arabic keyboard short | وزير خارجه ايران در مسكو
            fa arabic keyboard short 2 | رئيس جمهور روسيه از كره شمالي ديدار كرد
            fa arabic keyboard short 3 | وزير دفاع تركيه گفت كه سوريه بايد از مرز دور شود
            fa arabic keyboard with arabic words | الزام دولت به تعليق پروتكل الحاقي را مجلس تصويب كرد كه رئيس جمهور نيز با آن موافق بود
            ur arabic keyboard short | وزيراعظم اور صدر كي ملاقات هوئي
            ur short 3 | پاکستان اور بھارت کے درمیان مذاکرات
            ckb short 2 | پەرلەمانی کوردستان کۆدەبێتەوە
            ps short 2 | ولسمشر غني له امریکا سره خبرې کوي
            ug short 2 | خىتاي ھۆكۈمىتى بايانات ئېلان قىلدى
            fa arabic keyboard 2 | دولت روز يكشنبه اعلام كرد كه بودجه سال بعد را به مجلس مي فرستد و نمايندگان در باره ان راي مي دهند. مردم شهر هاي بزرگ از افزايش قيمت نان و بنزين شكايت دارند و مي خواهند كه وعده هاي سال قبل عملي شود.
            """;

    private static final Set<String> FOREIGN = Lexicon.bundled().words("not-arabic");

    private static boolean isArabic(String text) {
        return Language.isArabic(text, FOREIGN);
    }

    private static List<String> wrong(String texts, boolean wanted) {
        return texts.lines()
                .filter(line -> isArabic(line.substring(line.indexOf('|') + 1)) != wanted)
                .toList();
    }

    @Test
    void arabicIsArabic() {
        assertEquals(List.of(), wrong(ARABIC, true));
        assertTrue(ARABIC.lines().count() > 20);
    }

    @Test
    void othersAreNot() {
        assertEquals(List.of(), wrong(OTHERS, false));
        assertTrue(OTHERS.lines().count() > 30);
        assertFalse(isArabic(""));
    }

    @Test
    void theShapesOfWordsAreAskedOfLongTextsOnly() {
        String headline = "مقتل جندي تركي شمال حلب";
        assertTrue(isArabic(headline), "no article, no ta marbuta, but a headline");
        assertFalse(isArabic((headline + ' ').repeat(6)), "no Arabic of thirty words is like that");
    }
}
