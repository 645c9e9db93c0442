package no.stafett.stafettlogg.moete;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Om et sted kan vise hvem møtet gjelder. Kalenderfila havner hos andre enn oss: i en kalender kollegaer ser, på en telefon, i en
 * sikkerhetskopi. Derfor heller ett sted for lite enn ett for mye: navn i alle bøyninger og skrivemåter, hjemmet, lange
 * tall, og et tall som kan være et husnummer.
 */
final class Navnevern {

    private static final Pattern MERKER = Pattern.compile("\\p{M}");
    private static final Pattern LANGT_TALL = Pattern.compile("\\d[\\d .-]{4,}\\d");
    private static final Pattern HJEMME = Pattern.compile("\\b(hjem|heim|home|bopel|bustad)");
    /** Et tall er trygt når det hører til et rom eller en etasje. */
    private static final Pattern ROMNUMMER = Pattern.compile("\\p{L}*(rom|room|sal|etasje|etg|hogda|floy|bygg|inngang)\\.?\\s*\\d{1,4}\\p{L}?\\b"
            + "|\\b\\d{1,2}\\.?\\s*(etasje|etg|hogda|floor)");

    /** Kortere navn enn dette er også deler av vanlige ord, og må stå alene. */
    private static final int KORT = 4;

    private Navnevern() {
    }

    /** @param navn fulle navn på dem saken gjelder */
    static boolean kanRoepe(String tekst, List<String> navn) {
        String jevnet = jevn(tekst);
        return LANGT_TALL.matcher(tekst).find() || ROMNUMMER.matcher(jevnet).replaceAll("").matches(".*\\d.*") || HJEMME.matcher(jevnet).find()
                || navn.stream().flatMap(n -> ord(jevn(n))).anyMatch(navnet -> staarI(jevnet, navnet));
    }

    private static boolean staarI(String jevnet, String navnet) {
        boolean samlet = navnet.length() >= KORT && jevnet.replaceAll("[^\\p{L}]", "").contains(navnet);
        return samlet || ord(jevnet).anyMatch(o -> o.equals(navnet) || navnet.length() > 1 && o.equals(navnet + "s"));
    }

    private static Stream<String> ord(String jevnet) {
        return Pattern.compile("[^\\p{L}]+").splitAsStream(jevnet).filter(o -> !o.isEmpty());
    }

    /** Lindås, LINDAAS og lindas er det samme. */
    private static String jevn(String tekst) {
        String smaa = tekst.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae").replace("ß", "ss");
        return MERKER.matcher(Normalizer.normalize(smaa, Normalizer.Form.NFKD)).replaceAll("").replace("aa", "a").replace("oe", "o").replace("ae", "a");
    }
}
