package org.taqarub.app.gold;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO durations in one unit a kind, so that equal lengths compare equal. */
final class Duration {

    private static final Pattern ISO = Pattern.compile("P(?:(\\d+)([YMWD])|T(\\d+)([HMS]))");

    private Duration() {}

    /** {@code P2W} and {@code P14D} give the same; what is no duration gives itself. */
    static String canonical(String value) {
        Matcher iso = ISO.matcher(value);
        if (!iso.matches()) {
            return value;
        }
        boolean clock = iso.group(3) != null;
        BigInteger number = new BigInteger(clock ? iso.group(3) : iso.group(1));
        String unit = clock ? "T" + iso.group(4) : iso.group(2);
        BigInteger day = BigInteger.valueOf(24);
        return switch (unit) {
            case "W" -> number.multiply(BigInteger.valueOf(7)) + " days";
            case "D" -> number + " days";
            case "TH" -> number.mod(day).signum() == 0 ? number.divide(day) + " days" : number + " hours";
            case "Y" -> number.multiply(BigInteger.valueOf(12)) + " months";
            case "M" -> number + " months";
            default -> number + " " + unit;
        };
    }
}
