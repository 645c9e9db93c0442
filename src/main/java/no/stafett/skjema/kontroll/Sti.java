package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vei gjennom et svar: navn ned i objekter (String) og plass i lister (Integer). */
record Sti(List<Object> ledd) {

    static final Sti ROT = new Sti(List.of());

    Sti {
        ledd = List.copyOf(ledd);
    }

    Sti ned(List<?> flere) {
        List<Object> ny = new ArrayList<>(ledd);
        ny.addAll(flere);
        return new Sti(ny);
    }

    Sti ned(Object neste) {
        return ned(List.of(neste));
    }

    boolean erRot() {
        return ledd.isEmpty();
    }

    Sti opp() {
        return new Sti(ledd.subList(0, ledd.size() - 1));
    }

    boolean harRad() {
        return ledd.stream().anyMatch(Integer.class::isInstance);
    }

    Object hentFra(Object rot) {
        Object her = rot;
        for (Object steg : ledd) {
            her = ett(her, steg);
        }
        return her;
    }

    /** Om verdien er der, også når den er null. */
    boolean finnesI(Object rot) {
        if (erRot()) {
            return true;
        }
        Object forelder = opp().hentFra(rot);
        Object siste = ledd.get(ledd.size() - 1);
        return forelder instanceof Map<?, ?> objekt ? objekt.containsKey(siste)
                : forelder instanceof List<?> liste && siste instanceof Integer plass && plass < liste.size();
    }

    /** Setter verdien og lager det som mangler på veien, slik form-js gjør. */
    void settI(Map<String, Object> rot, Object verdi) {
        Object her = rot;
        for (int i = 0; i < ledd.size() - 1; i++) {
            Object neste = ett(her, ledd.get(i));
            if (neste == null) {
                neste = ledd.get(i + 1) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<>();
                plasser(her, ledd.get(i), neste);
            }
            her = neste;
        }
        plasser(her, ledd.get(ledd.size() - 1), verdi);
    }

    /** Fjerner verdien, og det som ble tomt over den. En fjernet rad blir stående som null, så de andre beholder plassen. */
    void fjernFra(Map<String, Object> rot) {
        Sti sti = this;
        do {
            Object forelder = sti.opp().hentFra(rot);
            Object siste = sti.ledd.get(sti.ledd.size() - 1);
            if (forelder instanceof Map<?, ?> objekt) {
                objekt.remove(siste);
            } else if (forelder instanceof List<?> && sti.finnesI(rot)) {
                plasser(forelder, siste, null);
            }
            sti = sti.opp();
        } while (!sti.erRot() && erTom(sti.hentFra(rot)));
    }

    private static boolean erTom(Object verdi) {
        return verdi instanceof Map<?, ?> objekt ? objekt.isEmpty()
                : verdi instanceof List<?> liste && liste.stream().allMatch(rad -> rad == null);
    }

    private static Object ett(Object her, Object steg) {
        if (her instanceof Map<?, ?> objekt) {
            return objekt.get(steg);
        }
        return her instanceof List<?> liste && steg instanceof Integer plass && plass < liste.size() ? liste.get(plass) : null;
    }

    @SuppressWarnings("unchecked")
    private static void plasser(Object her, Object steg, Object verdi) {
        if (her instanceof List<?> && steg instanceof Integer plass) {
            List<Object> liste = (List<Object>) her;
            while (liste.size() <= plass) {
                liste.add(null);
            }
            liste.set(plass, verdi);
        } else if (her instanceof Map<?, ?> && steg instanceof String navn) {
            ((Map<String, Object>) her).put(navn, verdi);
        }
    }

    @Override
    public String toString() {
        StringBuilder ut = new StringBuilder();
        for (Object steg : ledd) {
            if (steg instanceof Integer plass) {
                ut.append('[').append(plass).append(']');
            } else {
                ut.append(ut.isEmpty() ? "" : ".").append(steg);
            }
        }
        return ut.toString();
    }
}
