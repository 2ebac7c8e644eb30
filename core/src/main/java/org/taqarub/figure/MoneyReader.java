package org.taqarub.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Figure;

/** Reads sums of money: a quantity and a currency whose code its name gives (1.5 مليار دولار, مليوني يورو). */
final class MoneyReader {

    /** Least sum that is no price of a thing; of smaller ones nothing is read. */
    private static final double LEAST = 1000;

    private final List<Token> tokens;
    private final QuantityReader quantities;

    MoneyReader(Lexicon lexicon, Analysis analysis) {
        this.tokens = analysis.tokens();
        this.quantities = new QuantityReader(lexicon, analysis);
    }

    /** All sums in the order of the text. */
    List<Count> read() {
        List<Count> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Count count = at(i);
            if (count != null) {
                out.add(count);
            }
            i = count == null ? i + 1 : count.end();
        }
        return out;
    }

    private @Nullable Count at(int i) {
        Quantity quantity = quantities.at(i);
        if (quantity == null || quantity.end() >= tokens.size()) {
            return null;
        }
        int at = tokens.get(quantity.end()).bare().equals("من") ? quantity.end() + 1 : quantity.end();
        FormTrie.Match<Entry> match =
                at < tokens.size() && tokens.get(at).conjunction().isEmpty() ? quantities.match(at, "currency") : null;
        if (match == null) {
            return null;
        }
        String unit = QuantityReader.first(match, "currency").column("value");
        Quantity sum = quantities.boundedAfter(quantity, match.end());
        Double size = sum.least() == null ? sum.most() : sum.least();
        boolean price = match.end() < tokens.size() && quantities.match(match.end(), "per") != null;
        if (unit.isEmpty() || price || !sum.isWhole() || size == null || size < LEAST) {
            return null;
        }
        return new Count(
                sum,
                Math.max(match.end(), sum.end()),
                Figure.Kind.MONEY,
                unit,
                null,
                at,
                match.end(),
                "figure.money",
                "figures.tsv:currency");
    }
}
