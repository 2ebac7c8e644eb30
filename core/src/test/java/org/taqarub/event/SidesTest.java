package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.record.Event.Type;
import org.taqarub.record.Span;
import org.taqarub.testing.Reading;

/** Who acts and whom it meets: {@code actors > recipients}, events of one type in the order of the text with ; between, - for none. */
class SidesTest {

    private static void assertSides(Type type, String sides, String text) {
        Reading reading = Reading.of(text);
        String found = reading.events(type).stream()
                .map(e -> (String.join("+", e.actors()) + " > " + String.join("+", e.recipients())).strip())
                .collect(Collectors.joining(" ; "));
        assertEquals(sides, found.isEmpty() ? "-" : found, reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECT | TUR > RUS | قال الرئيس التركي رجب طيب أردوغان إن بلاده ترفض التدخل الروسي.",
                // only the president names the state
                "ASSAULT | TUR > islamic-state | قال الرئيس التركي إن بلاده قصفت مواقع تنظيم الدولة.",
                "ACCUSE | DEU > RUS | أعلنت المستشارة الألمانية أنغيلا ميركل أن بلادها تدين روسيا.",
                "ASSAULT | IRN > SAU | اتهم وزير الخارجية السعودي عادل الجبير إيران بقصف بلاده.",
                "ACCUSE | FRA+DEU > RUS | قال الرئيس الفرنسي فرانسوا هولاند إن بلاده وألمانيا تدينان روسيا.",
                // whose sentence it is, of two who have a state
                "ACCUSE | recep-tayyip-erdogan > IRN ; USA > RUS | اتهم الرئيس التركي إيران، وقال الرئيس الأميركي إن بلاده تدين روسيا.",
                // in the sentence before
                "ASSAULT | TUR > islamic-state | قال الرئيس التركي إن أنقرة قوية. وأضاف أن بلاده قصفت تنظيم الدولة.",
                // where something is
                "CONSULT | francois-hollande > barack-obama | اجتمع الرئيس الفرنسي فرانسوا هولاند في بلاده مع الرئيس الأميركي.",
            })
    void hisCountryIsTheStateOfWhoSpeaks(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @Test
    void hisCountryIsAMentionOnlyWhereNothingElseNamesTheState() {
        Reading alone = Reading.of("قال الرئيس التركي إن بلاده ترفض التدخل الروسي.");
        assertEquals("TUR", alone.idAt("بلاده"), alone::toString);
        Reading named = Reading.of("قال الرئيس التركي إن بلاده تدين إيران. وأكدت تركيا موقفها.");
        assertEquals("none", named.idAt("بلاده"), named::toString);
        assertEquals("TUR", named.idAt("تركيا"), named::toString);
        Reading stateless = Reading.of("قال المهندس إن بلاده جميلة.");
        assertEquals("none", stateless.idAt("بلاده"), stateless::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AID | RUS > SYR | كان المجلس قد انعقد في يوم قدمت فيه روسيا مساعدات إلى سوريا.",
                "ACCUSE | TUR > RUS | عقد المجلس جلسة اتهمت فيها تركيا روسيا بانتهاك أجوائها.",
                // without the pronoun the state is the place
                "ACCUSE | IRQ > | عقد المجلس جلسة في تركيا اتهم خلالها العراق بالتقصير.",
            })
    void aPrepositionWithAPronounMakesNoPlace(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | syrian-army > islamic-state | القوات السورية التي تدعمها روسيا شنت غارات على تنظيم الدولة.",
                "AID | RUS > syrian-army | القوات السورية التي تدعمها روسيا شنت غارات على تنظيم الدولة.",
                "ASSAULT | sdf > islamic-state | قوات سوريا الديمقراطية التي تدعمها الولايات المتحدة شنت هجوما على تنظيم الدولة.",
                "ASSAULT | syrian-army > islamic-state | الجيش السوري الذي تدعمه روسيا هاجم تنظيم الدولة في تدمر.",
                "ACCUSE | body:delegation: > TUR | الوفد الذي تدعمه روسيا انتقد تركيا.",
                "AID | RUS+IRN > body:delegation:SYR | الوفد السوري الذي تدعمه روسيا وإيران غادر القاعة.",
                "ASSAULT | syrian-army > islamic-state | قال تقرير إن القوات السورية التي لم تدعمها روسيا هاجمت تنظيم الدولة.",
                // and in the relative clause itself they do act
                "ACCUSE | RUS > petro-poroshenko | رحبت تركيا بالرئيس الأوكراني الذي اتهمته روسيا بالعدوان.",
            })
    void whoStandsInARelativeClauseDoesNotActAroundIt(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | RUS > UKR | رحبت تركيا بالرئيس الأوكراني الذي قصفت روسيا بلاده.",
                "ASSAULT | RUS > TUR | رحب رجب طيب أردوغان الذي قصفت روسيا بلاده بالاتفاق.",
                // the head agrees
                "ACCUSE | petro-poroshenko > RUS | رحبت تركيا بالرئيس الأوكراني الذي اتهم روسيا بالعدوان.",
                "ACCUSE | abdrabbuh-mansur-hadi > IRN | وصل الرئيس اليمني الذي اتهم إيران بالتدخل إلى الرياض.",
            })
    void aHeadThatDoesNotAgreeDoesNotAct(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | francois-hollande > IRN | أشاد الرئيس الفرنسي فرانسوا هولاند بالاتفاق. لكنه انتقد إيران بشدة.",
                "ACCUSE | feridun-sinirlioglu > RUS | التقى وزير الخارجية التركي مبعوث الأمم المتحدة. لكنه اتهم روسيا بقصف حلب.",
                // a woman is not meant by لكنه
                "ACCUSE | - | أشادت المستشارة الألمانية أنغيلا ميركل بالاتفاق. لكنه انتقد إيران بشدة.",
            })
    void butHeIsTheSubjectOfTheSentenceBefore(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | title:envoy:USA > | جدد المبعوث الأميركي، أمس، دعوته إلى وقف إطلاق النار.",
                "REQUEST | angela-merkel > | جددت المستشارة الألمانية أنغيلا ميركل، أمس، دعوتها إلى وقف إطلاق النار.",
                "REQUEST | francois-hollande > bashar-al-assad | جدد الرئيس الفرنسي فرانسوا هولاند، أمس، دعوته إلى رحيل الأسد.",
                // a clause of its own stands between
                "REQUEST | - | جدد الرئيس الفرنسي فرانسوا هولاند، وصفق الحضور، دعوته إلى وقف إطلاق النار.",
            })
    void aLightVerbReachesPastWhatStandsBetweenCommas(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | francois-hollande > ISR | كرر الرئيس الفرنسي فرانسوا هولاند دعوته إسرائيل إلى وقف الاستيطان.",
                "REQUEST | title:un-secretary-general: > ISR | أكد الأمين العام للأمم المتحدة دعوته إسرائيل إلى ضبط النفس.",
                // without the pronoun the first is who acts
                "ACCUSE | IRN > TUR | قال الوزير إن اتهام إيران تركيا بدعم الإرهاب باطل.",
            })
    void afterAMasdarWithAPronounStandsTheObject(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | barack-obama > angela-merkel | التقى الرئيس الأميركي المستشارة الألمانية أنغيلا ميركل وطلب منها وقف التجسس.",
                "REQUEST | barack-obama > body:government:IRQ | اتصل الرئيس الأميركي بالحكومة العراقية وطلب منها سحب قواتها.",
                "SANCTION | barack-obama > angela-merkel | التقى الرئيس الأميركي باراك أوباما المستشارة الألمانية أنغيلا ميركل وفرض عليها عقوبات.",
                // the pronoun is no woman's
                "REQUEST | barack-obama > | التقى الرئيس الأميركي المستشارة الألمانية أنغيلا ميركل وطلب منه وقف التجسس.",
            })
    void aPronounAfterAPrepositionIsWhomItMeans(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSULT | omar-al-bashir > abdel-fattah-el-sisi | لقاء الرئيس السوداني «البشير» مع الرئيس المصري كان طويلا.",
                "CONSULT | khalifa-haftar > sergey-lavrov | اجتماع قائد الجيش الليبي «المشير» مع وزير الخارجية الروسي كان طويلا.",
                // a verb between is another clause
                "CONSULT | - | التقى محمود الزهار وقال «أبو خالد» مع وزير الخارجية الروسي.",
            })
    void aNameInMarksHidesNotWithWhom(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | anwar-gargash > houthis | انتقد أنور قرقاش، أمس، الحوثيين بشدة.",
                "ASSAULT | body:army:TUR > pkk | قصفت القوات التركية، أمس، مواقع حزب العمال الكردستاني.",
                // a clause is no time
                "ACCUSE | anwar-gargash > | انتقد أنور قرقاش، وصفق الحضور، الحوثيين بشدة.",
            })
    void aTimeBetweenCommasHidesNoObject(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSULT | feridun-sinirlioglu > sergey-lavrov | اجتمع وزير الخارجية التركي، اليوم (الخميس)، مع نظيره الروسي في أنقرة.",
                "CONSULT | feridun-sinirlioglu > sergey-lavrov | بحث وزير الخارجية التركي، اليوم (الخميس)، مع نظيره الروسي الأزمة.",
                "ASSAULT | body:ministry-defence:RUS > islamic-state | أعلنت وزارة الدفاع الروسية، أمس (الأربعاء)، قصف مواقع تنظيم الدولة.",
                // a clause is no time
                "CONSULT | feridun-sinirlioglu > | اجتمع وزير الخارجية التركي، وغادر الجميع، مع نظيره الروسي في أنقرة.",
            })
    void aDayInBracketsBetweenCommasHidesNobody(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETREAT | people:rebel:: > | دفع الجيش السوري المتمردين إلى الفرار من حلب.",
                "RETREAT | islamic-state > | دفع الجيش العراقي تنظيم الدولة إلى الانسحاب من الرمادي.",
                // called to it only
                "RETREAT | - | دعا الجيش العراقي تنظيم الدولة إلى الانسحاب من الرمادي.",
            })
    void whoIsDrivenToADeedDoesIt(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANCTION | USA > IRN | انتقدت روسيا القرار الأميركي بفرض عقوبات على إيران.",
                "SANCTION | > IRN | انتقدت روسيا المقال الأميركي عن فرض عقوبات على إيران.",
            })
    void whoseDecisionItIsActs(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSULT | laurent-fabius > IRQ | قال وزير الخارجية الفرنسي لوران فابيوس خلال زيارة لبغداد إن الحرب طويلة.",
                "CONSULT | laurent-fabius > IRQ | أعلن وزير الخارجية الفرنسي لوران فابيوس خلال زيارة للعراق أن الحرب طويلة.",
                // no official, so nobody's visit
                "CONSULT | > IRQ | قال التاجر خلال زيارة لبغداد إن السوق كبيرة.",
                // a visit that is known already
                "CONSULT | - | قال وزير الخارجية الفرنسي لوران فابيوس خلال الزيارة لبغداد إن الحرب طويلة.",
            })
    void theVisitorIsTheSubjectOfTheClause(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | pkk > body:army:TUR | قتل جنديان تركيان على يد حزب العمال الكردستاني.",
                "ASSAULT | islamic-state > | وقع هجوم على يد تنظيم الدولة في الرمادي.",
                "ASSAULT | islamic-state > syrian-army | تعرض الجيش السوري لهجوم على يد تنظيم الدولة.",
                // على alone is whom it strikes
                "ASSAULT | > body:army:IRQ | وقع هجوم على الجيش العراقي في الرمادي.",
            })
    void byTheHandOfNamesWhoActs(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | gcc > IRN | أدانت الأمانة العامة لمجلس التعاون الخليجي إيران.",
                "ACCUSE | arab-league > ISR | دانت الأمانة العامة لجامعة الدول العربية إسرائيل.",
                "ACCUSE | nato > RUS | أدانت قيادة حلف شمال الأطلسي روسيا.",
                // no office of a body
                "ACCUSE | - | أدانت اللجنة المنظمة لمهرجان القاهرة إيران.",
            })
    void anOfficeActsForItsBody(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | IRQ > body:army:TUR | طلب العراق سحب القوات التركية من أراضيه.",
                "REQUEST | IRQ > body:army:TUR | طالب العراق بسحب القوات التركية من بعشيقة.",
                "REQUEST | FRA > haftar-forces | حثت فرنسا على وقف الدعم لقوات حفتر.",
                "REJECT | IRQ > body:army:TUR | أعلن العراق رفضه وجود القوات التركية.",
                // who is asked is named
                "REQUEST | IRQ > TUR | طلب العراق من تركيا سحب قواتها.",
                // whom an effort is against
                "SUPPORT | RUS > | رحبت روسيا بكل جهد ضد تنظيم الدولة.",
                "REJECT | TUR > | أعربت تركيا عن رفضها لكل عمل ضد الاتحاد الأوروبي.",
                "SUPPORT | TUR > | أشادت تركيا بالجهود ضد حزب العمال الكردستاني.",
                // who is helped is not whom the order is given
                "REQUEST | SAU > | أمرت السعودية بتقديم مساعدات لليمن.",
                "SUPPORT | TUR > IRQ | أشادت تركيا بجهود العراق ضد حزب العمال الكردستاني.",
                // the nationality of who acts
                "THREATEN | barack-obama > | هدد الرئيس الأميركي بفرض العقوبات الأميركية.",
                "THREATEN | vladimir-putin > TUR | هدد الرئيس الروسي فلاديمير بوتين بفرض العقوبات الروسية على تركيا.",
            })
    void whomADemandMovesStandsInItsContent(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أمرت النيابة التركية بحبس | أمرت النيابة التركية بحبس الناشط.",
                "تبادلت القوات التركية إطلاق النار | تبادلت القوات التركية إطلاق النار مع حزب العمال الكردستاني.",
            })
    void twoWordsOfOneTypeSideBySideAreOneEvent(String trigger, String text) {
        Reading reading = Reading.of(text);
        assertEquals(
                List.of(reading.span(trigger)),
                reading.record().events().stream().map(e -> e.span()).toList(),
                reading::toString);
    }

    @Test
    void aMarkOrAConjunctionKeepsTwoWordsApart() {
        Reading mark = Reading.of("أمرت النيابة المصرية، فجأة، بحبس الناشط.");
        assertEquals(2, mark.events(Type.COERCE).size(), mark::toString);
        Reading joined = Reading.of("أمرت النيابة التركية بحبس الناشط واعتقلت الشرطة التركية الصحافي.");
        List<Span> spans =
                joined.events(Type.COERCE).stream().map(e -> e.span()).toList();
        assertEquals(2, spans.size(), joined::toString);
        assertTrue(spans.contains(joined.span("أمرت النيابة التركية بحبس")), joined::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | body:delegation: > TUR | انتقد الوفد الذي تدعمه روسيا تركيا.",
                "ACCUSE | TUR > RUS | اتهمت تركيا، التي تستضيف لاجئين، روسيا بقصف المدنيين.",
                "REQUEST | donald-trump > IRN | دعا الرئيس الأميركي دونالد ترامب، الذي زار الرياض أمس، إيران إلى وقف التخصيب.",
                "REQUEST | vladimir-putin > benjamin-netanyahu | دعا بوتين الذي يدعم نظام الأسد عسكريا، نتنياهو إلى ضبط النفس.",
                "COERCE | body:army:SYR > | سيطرت قوات سورية تدعمها تركيا على عفرين.",
                // where its end does not show, nobody
                "ACCUSE | un-sc > | أدان مجلس الأمن الدولي الذي اجتمع أمس إيران.",
            })
    void aRelativeClauseHidesNoObject(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AID | vladimir-putin > syrian-regime | دعا بوتين الذي يدعم نظام الأسد عسكريا، نتنياهو إلى ضبط النفس.",
                // what he asks for is
                "AID | - | دعا بوتين نتنياهو إلى دعم نظام الأسد.",
            })
    void whatStandsInTheSpeakersRelativeClauseIsNoContent(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | ISR > body:military-base:ISR | وجهت سوريا الاتهام إلى إسرائيل بتنفيذ هجمات ليلية ضد قاعدة جوية.",
                "ASSAULT | IRN+hezbollah > SAU | اتهم الرئيس اليمني إيران وحزب الله بدعم الحوثيين وقصف السعودية.",
                "AID | IRN+hezbollah > houthis | اتهم الرئيس اليمني إيران وحزب الله بدعم الحوثيين وقصف السعودية.",
                "ASSAULT | fethullah-gulen > recep-tayyip-erdogan | تتهم تركيا فتح الله غولن بالتورط في محاولة انقلاب ضد الرئيس التركي.",
                // no charge
                "ASSAULT | > recep-tayyip-erdogan | تحدثت تركيا مع فتح الله غولن بعد محاولة انقلاب ضد الرئيس التركي.",
            })
    void whoIsChargedDidIt(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | - | قال المهندس إن بلاده تدين إيران.",
                "ASSAULT | > IRN | ذكر المرصد أن الغارات الجوية قصفت إيران.",
                // who is known is
                "ACCUSE | FRA > IRN | قال المهندس إن فرنسا تدين إيران.",
            })
    void aNounThatNamesNobodyIsTheSubjectAfterInna(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | RUS > syrian-opposition | قال الوزير إن روسيا ما زالت تقصف المعارضة السورية.",
                "ASSAULT | RUS > islamic-state | روسيا بدأت تقصف تنظيم الدولة.",
            })
    void anAuxiliaryVerbStandsBeforeTheVerbOfItsSubject(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | body:army:IRQ > islamic-state | تحرك تنظيم داعش عندما قام الجيش العراقي بمهاجمة مناطقه.",
                "ACCUSE | ISR > mahmoud-abbas ; USA > mahmoud-abbas | اتهمت إسرائيل الرئيس عباس بالكذب، ونددت الولايات المتحدة بتصريحاته.",
                // the pronoun may be the actor's own
                "ACCUSE | TUR > IRN ; FRA > | انتقدت تركيا إيران، ونددت فرنسا بتصريحاتها.",
            })
    void whatIsStruckIsItsOwners(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | syrian-army > islamic-state | شن الجيش السوري هجوما على بلدة خاضعة لسيطرة تنظيم الدولة.",
                "ASSAULT | syrian-army > islamic-state | شن الجيش السوري هجوما على مدينة الرقة التي يسيطر عليها تنظيم الدولة.",
                "ASSAULT | body:warplanes:RUS > islamic-state | قصفت الطائرات الروسية الرقة، معقل تنظيم الدولة في سوريا.",
                "COERCE | syrian-army > islamic-state | سيطر الجيش السوري على بلدة كانت تحت سيطرة تنظيم الدولة.",
                // of a time of its own
                "ASSAULT | syrian-army > | شن الجيش السوري هجوما على البلدة أثناء سيطرة تنظيم الدولة على الرقة.",
            })
    void whoHoldsThePlaceIsStruck(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | RUS > | ناقش المجلس قصف روسيا حلب.",
                "ASSAULT | houthis > | أدانت المنظمة قصف المتمردين الحوثيين مناطق سكنية في عدن.",
                "ASSAULT | syrian-army > people:civilian:: | أدانت المنظمة قصف الجيش السوري للمدنيين في حلب.",
                "ASSAULT | syrian-army > | أعلن المرصد استمرار قصف قوات النظام السوري على مدينة درعا.",
                "COERCE | body:government:TUR > people:journalist:: | أدانت فرنسا اعتقال السلطات التركية للصحفيين.",
                "REQUEST | body:government:PSE > international-community | جدد المتحدث مطالبة الحكومة الفلسطينية للمجتمع الدولي بالحماية.",
                // alone it is struck
                "ASSAULT | > houthis | أدانت المنظمة قصف الحوثيين.",
            })
    void beforeAPlaceOrAThingTheConstructActs(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | taliban > body:army:AFG | هاجمت قوات تابعة لحركة طالبان الجيش الأفغاني.",
                "ASSAULT | arab-coalition > houthis | قصفت طائرات تابعة للتحالف العربي مواقع الحوثيين.",
            })
    void forcesBelongToWhomTheyAreSaidTo(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANCTION | SAU+ARE+BHR+EGY > QAT ; SAU+ARE+BHR+EGY > QAT | كانت السعودية والإمارات والبحرين ومصر قطعت علاقاتها مع قطر وفرضت عليها عقوبات اقتصادية.",
            })
    void allOfAListAreTheSubjectOfTheNextVerb(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECT | RUS > GBR | اتهمت بريطانيا روسيا بتسميم العميل، وهو ما نفته موسكو.",
                "ACCUSE | RUS > GBR | قررت بريطانيا طرد الدبلوماسيين الروس، الأمر الذي نددت به موسكو.",
                // of a thing nobody
                "REJECT | body:government:GBR > | لكن هذا الأمر ترفضه الحكومة البريطانية.",
            })
    void aClauseMayBeTakenUp(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | arab-coalition > houthis | قصف التحالف العربي مواقع وتجمعات الحوثيين.",
                "ASSAULT | arab-coalition > houthis | شن التحالف العربي غارات على مواقع وتجمعات الحوثيين.",
            })
    void joinedThingsAreInConstruct(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | body:army:TUR > islamic-state+pkk | قصف الجيش التركي تنظيم داعش الإرهابي (داعش) وحزب العمال الكردستاني.",
            })
    void adjectivesAndBracketsBreakNoList(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | title:minister:YEM > un | قال الوزير اليمني إن الوضع سيئ. ودعا منظمات الأمم المتحدة إلى إدانة الحوثيين.",
            })
    void aVerbWithoutTheFeminineEndingHasNoFeminineSubjectRightAfterIt(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COERCE | - | وذكر مصدر في الشرطة أن توقيفه تقرر أمس.",
                "ASSAULT | body:police:IRQ > people:protester:: | حاول المتظاهرون اقتحام المقر، إلا أن الشرطة العراقية تصدت لهم بالغاز المسيل للدموع بحسب الوكالة.",
                "COERCE | yemen-army > | تمكن الجيش اليمني من إحكام حصاره على منطقة صرواح.",
            })
    void aPronounMeansWhoSuffersAndNoSource(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | syrian-army > | تعرضت المدينة لقصف من قوات النظام السوري.",
                // a place does not
                "ASSAULT | > | تعرضت المدينة لقصف من دمشق.",
            })
    void forcesAfterMinAct(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANCTION | USA > | قال الرئيس الأميركي دونالد ترامب في كلمة له، معلنا انسحاب بلاده من الاتفاق النووي الإيراني، إن الاتفاق سيئ.",
            })
    void whatAWithdrawalIsFromDoesNotAct(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | - | تنظر المحكمة في قضية اغتيال الوزير اللبناني.",
            })
    void aCaseLendsNoActor(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | BHR > | دعت مملكة البحرين مواطنيها إلى مغادرة العراق.",
            })
    void citizensAddressedHideNobody(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COERCE | body:government:FRA > people:refugee:IRQ::لاجئ-عراقي | قامت السلطات الفرنسية الشهر الماضي باعتقال لاجئ عراقي ووجهت له تهم من قبل قضاة مكافحة الإرهاب.",
            })
    void anotherAgentStaysWithItsVerb(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @Test
    void twoVerbalActsJoinedByWawAreOneEvent() {
        Reading reading = Reading.of("أعربت مصر عن استنكارها وإدانتها للهجوم الذي استهدف روسيا.");
        assertEquals(1, reading.events(Type.ACCUSE).size(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the tagger takes the name for a verb
                "SANCTION | donald-trump > IRN | أعلن الرئيس الأميركي دونالد ترامب فرض عقوبات على إيران.",
                "RETREAT | donald-trump > SYR | قرر الرئيس الأميركي دونالد ترامب الانسحاب من سوريا.",
                // who decided it does it
                "SANCTION | USA > IRN | جاء ذلك بعد قرار واشنطن فرض عقوبات على إيران.",
                "SANCTION | barack-obama > IRN | رحبت إسرائيل بقرار الرئيس الأميركي فرض عقوبات على إيران.",
                // no decision, no doer
                "SANCTION | - | جاء ذلك في واشنطن فرض عقوبات عليها المجلس.",
            })
    void namesAreNoVerbsAndDecidersAct(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what cannot be the verb's subject is its object, and somebody told before goes on
                "ACCUSE | abdulmalik-al-mekhlafi > houthis | وصل الوزير اليمني عبدالملك المخلافي إلى جنيف. واتهم الحوثيين بنهب المساعدات.",
                "ACCUSE | rodrigo-duterte > un | تحدث رودريغو دوتيرتي في مانيلا أمس. كما اتهم الأمم المتحدة بإهمال بلاده.",
                "ACCUSE | riyad-mansour > international-community | أما السفير الفلسطيني رياض منصور فقد حمل المجتمع الدولي مسؤولية ما يجري.",
                "ACCUSE | barack-obama > vladimir-putin | شدد الرئيس الأميركي على موقفه، وكان قد وصف الرئيس الروسي بالمجرم.",
                // the masdar of a transitive verb
                "ASSAULT | FRA > al-qaeda | بدأت باريس مهاجمة تنظيم القاعدة في مالي.",
                "ASSAULT | body:army:EGY > body:terrorist-groups:EGY | نجحت قوات الجيش المصري في توجيه ضربات موجعة للجماعات الإرهابية.",
                "ASSAULT | ISR > hezbollah | وغالبا ما تنفذ إسرائيل ضربات شمالي لبنان ضد حزب الله.",
                // attributes and partners
                "REQUEST | kataeb > | يطالب حزب الكتائب المتحالف مع القوات اللبنانية بتعيين مدير جديد.",
                "REJECT | body:government:EGY+SAU > | وتنفي الحكومة المصرية وحليفتها السعودية أي دور في ذلك.",
                // two lists
                "ASSAULT | body:armed-opposition:LBN+body:army:LBN+hezbollah > | اندلعت اشتباكات بين الفصائل المعارضة من جهة، وقوات النظام وحزب الله من جهة أخرى.",
                "REQUEST | body:diplomatic-mission:KWT > un-sc | دعت البعثة الكويتية لدى الأمم المتحدة إلى عقد اجتماع طارئ لمجلس الأمن.",
            })
    void subjectsGoOnAndListsStayWhole(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an agent behind a verbal act is that of the deed it speaks of
                "ACCUSE | KWT > idf | أدانت الكويت في بيان مقتل فلسطينيين في قطاع غزة على يد الجيش الإسرائيلي.",
                "ACCUSE | BHR > people:official:IRN::مسؤولين-إيرانيين | دانت المنامة التصريحات العدائية من قبل مسؤولين إيرانيين تجاه البحرين.",
                // the written vowel tells a passive
                "ACCUSE | RUS > | انتقدت روسيا بشدة في مجلس الأمن.",
                "ACCUSE | - | انتُقدت روسيا بشدة في مجلس الأمن.",
                // a comma that closes an apposition joins nobody
                "ACCUSE | mohammad-javad-zarif > FRA+DEU | اتهم وزير الخارجية الإيراني، محمد جواد ظريف، فرنسا وألمانيا باختلاق القصة.",
                // of two after ل the first comes to the second
                "CONSULT | emmanuel-macron > CHN | بدأت أمس الزيارة الرسمية للرئيس الفرنسي إيمانويل ماكرون للصين.",
                // whom أن speaks of acts on where the tense goes on
                "COERCE | houthis > | ذكرت الحكومة اليمنية أن الحوثيين يحاصرون المدينة، ويقومون بالاستيلاء على شاحنات الوقود.",
                "COERCE | houthis > | أكدت لندن أن ميليشيات الحوثي خرقت الهدنة، حيث استولت على ميناء الحديدة.",
                // what they say of whom
                "ACCUSE | theresa-may > RUS | قالت تيريزا ماي إن موسكو تقف وراء تسميم الجاسوس.",
                // whom the noun's own last word names
                "COERCE | lna > islamic-state | نجح الجيش الليبي في طرد داعش من سرت.",
                // kin
                "COERCE | body:police:DEU > people:family:::والديه | احتجزت الشرطة الألمانية والديه يومين كاملين.",
            })
    void agentsBelongToDeedsAndContentHasItsSubject(Type type, String sides, String text) {
        assertSides(type, sides, text);
    }
}
