package no.stafett.handlingsveileder.trinn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Når et trinn skal være gjort.
 *
 * @param verdi dagene, raden i fristtabellen, eller uttrykket slik det står når det er låst
 */
public record Forfall(Slag slag, String verdi) {

    /** Alt annet enn de fire første er skrevet av en som tegner modeller, og røres ikke. */
    public enum Slag { INGEN, DAGER, TABELL, EVALUERING, LAAST }

    private static final Pattern OM = Pattern.compile("\\$\\{\\s*frist\\.omArbeidsdager\\(\\s*sakId\\s*,\\s*([0-9]{1,3})\\s*\\)\\s*}");
    private static final Pattern ETTER = Pattern.compile("\\$\\{\\s*frist\\.etterTabell\\(\\s*sakId\\s*,\\s*'([a-z_0-9]+)'\\s*\\)\\s*}");
    private static final Pattern EVALUERING = Pattern.compile("\\$\\{\\s*tiltak\\.evalueringsfrist\\(\\s*sakId\\s*\\)\\s*}");

    public static Forfall ingen() {
        return new Forfall(Slag.INGEN, "");
    }

    public static Forfall dager(int dager) {
        return new Forfall(Slag.DAGER, String.valueOf(dager));
    }

    public static Forfall tabell(String rad) {
        return new Forfall(Slag.TABELL, rad);
    }

    public static Forfall evaluering() {
        return new Forfall(Slag.EVALUERING, "");
    }

    static Forfall av(String uttrykk) {
        if (uttrykk.isBlank()) {
            return ingen();
        }
        Matcher om = OM.matcher(uttrykk.strip());
        Matcher etter = ETTER.matcher(uttrykk.strip());
        if (om.matches()) {
            return dager(Integer.parseInt(om.group(1)));
        }
        if (etter.matches()) {
            return tabell(etter.group(1));
        }
        return EVALUERING.matcher(uttrykk.strip()).matches() ? evaluering() : new Forfall(Slag.LAAST, uttrykk);
    }

    String uttrykk() {
        return switch (slag) {
            case INGEN -> "";
            case DAGER -> "${frist.omArbeidsdager(sakId, " + verdi + ")}";
            case TABELL -> "${frist.etterTabell(sakId, '" + verdi + "')}";
            case EVALUERING -> "${tiltak.evalueringsfrist(sakId)}";
            case LAAST -> verdi;
        };
    }
}
