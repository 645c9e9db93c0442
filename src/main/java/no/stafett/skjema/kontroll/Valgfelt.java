package no.stafett.skjema.kontroll;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import no.stafett.prosess.Feel;

/** Ett valg (knapper eller nedtrekk) eller flere (avkrysninger eller merkelapper). */
record Valgfelt(boolean flere, Valgkilde kilde) implements Felttype {

    @Override
    public Object tom() {
        return flere ? List.of() : null;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        if (kilde.fraUttrykk()) {
            return inndata;
        }
        List<Object> valg = kilde.vedOppstart(alleInndata);
        if (flere) {
            return inndata instanceof List<?> valgte ? valgte.stream().filter(valgt -> er(valgt, valg)).collect(Collectors.toList()) : List.of();
        }
        return er(inndata, valg) ? inndata : null;
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        if (!flere) {
            return Avvik.naar(verdi instanceof List<?>, "feil_type");
        }
        if (!(verdi instanceof List<?> valgte) || valgte.stream().anyMatch(valgt -> valgt == null || valgt instanceof List<?>)) {
            return Optional.of(Avvik.av("feil_type"));
        }
        return Avvik.naar(new HashSet<>(valgte).size() < valgte.size(), "gjentatt_valg");
    }

    @Override
    public List<Avvik> avvik(Object verdi, Omgivelse omgivelse) {
        List<?> valgte = verdi == null ? List.of() : flere && verdi instanceof List<?> liste ? liste : List.of(verdi);
        if (valgte.isEmpty()) {
            return List.of();
        }
        Feel.Svar valg = kilde.valg(omgivelse);
        if (!valg.sikkert()) {
            return List.of(Avvik.av("regel_stoettes_ikke"));
        }
        return valgte.stream().allMatch(valgt -> er(valgt, (List<?>) valg.verdi())) ? List.of() : List.of(Avvik.av("ugyldig_valg"));
    }

    @Override
    public Object beholdes(Object verdi, Omgivelse omgivelse) {
        List<?> valg = (List<?>) kilde.valg(omgivelse).verdi();
        return flere && verdi instanceof List<?> valgte
                ? valgte.stream().filter(valgt -> er(valgt, valg)).collect(Collectors.toList()) : tom();
    }

    /** Med utregnede valg lar form-js en tom verdi stå urørt til valgene er kjent. */
    @Override
    public Object lest(Object verdi) {
        return verdi == null && !kilde.fraUttrykk() ? tom() : verdi;
    }

    private static boolean er(Object valgt, List<?> valg) {
        return valgt != null && valg.contains(valgt);
    }
}
