package no.stafett.skjema.kontroll;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dato, klokkeslett eller begge deler, som tekst på formen skjemaet ber om.
 *
 * @param minutter steget klokkeslett velges i; steget gjelder brukerens egen klokke, som i Norge er et
 *                 helt antall timer fra UTC
 * @param sone     {@code utc_offset}, {@code utc_normalized} eller {@code no_timezone}
 */
record Datofelt(boolean medDato, boolean medTid, boolean ikkePassert, int minutter, String sone, Clock klokke)
        implements Felttype {

    private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DATO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TID = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)(.*)");
    private static final Pattern AVSTAND = Pattern.compile("[+-](0\\d|1[0-4]):([0-5]\\d)");
    /** Kalenderen i nettleseren går ikke lenger tilbake. */
    private static final LocalDate ELDST = LocalDate.of(1900, 1, 1);

    @Override
    public Object tom() {
        return null;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        return inndata != null && typeavvik(inndata).isEmpty() ? inndata : null;
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        if (!(verdi instanceof String tekst)) {
            return Optional.of(Avvik.av("feil_type"));
        }
        if (medDato && dato(tekst) == null || medTid && tid(tekst) == null || medDato && medTid != tekst.contains("T")) {
            return Optional.of(Avvik.av(!medTid ? "ugyldig_dato" : medDato ? "ugyldig_tidspunkt" : "ugyldig_tid"));
        }
        return Avvik.naar(medDato && dato(tekst).isBefore(ELDST), "for_gammel_dato");
    }

    @Override
    public List<Avvik> avvik(Object verdi, Omgivelse omgivelse) {
        List<Avvik> ut = new ArrayList<>();
        if (!(verdi instanceof String tekst) || typeavvik(tekst).isPresent()) {
            return ut;
        }
        if (medDato && ikkePassert && dato(tekst).isBefore(LocalDate.ofInstant(klokke.instant(), NORGE))) {
            ut.add(Avvik.av("passert_dato"));
        }
        if (medTid && Integer.parseInt(tid(tekst).group(2)) % minutter != 0) {
            ut.add(Avvik.av("tidssteg", minutter));
        }
        return ut;
    }

    /** Et klokkeslett skjemaet ble åpnet med, blir stående selv om det ikke er i steg. */
    @Override
    public Object beholdes(Object verdi, Omgivelse omgivelse) {
        return avvik(verdi, omgivelse).stream().allMatch(avvik -> avvik.kode().equals("tidssteg")) ? verdi : null;
    }

    private LocalDate dato(String tekst) {
        try {
            return tekst.length() < 10 || !medTid && tekst.length() > 10 ? null : LocalDate.parse(tekst.substring(0, 10), DATO);
        } catch (DateTimeException ugyldig) {
            return null;
        }
    }

    private Matcher tid(String tekst) {
        boolean etterDato = medDato && tekst.length() > 11 && tekst.charAt(10) == 'T';
        Matcher tid = TID.matcher(medDato ? etterDato ? tekst.substring(11) : "" : tekst);
        return tid.matches() && riktigSone(tid.group(3)) ? tid : null;
    }

    private boolean riktigSone(String hale) {
        return switch (sone) {
            case "utc_offset" -> AVSTAND.matcher(hale).matches();
            case "utc_normalized" -> hale.equals("Z");
            default -> hale.isEmpty();
        };
    }
}
