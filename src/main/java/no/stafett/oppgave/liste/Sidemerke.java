package no.stafett.oppgave.liste;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Avvist;
import no.stafett.oppgave.Oppgave;

/**
 * Hvor en side slutter. Merket bærer selv det lista er sortert på, så neste side er riktig også når siste rad på denne
 * er tatt eller fullført i mellomtiden.
 *
 * @param verdier det raden er sortert på, i rekkefølge
 */
record Sidemerke(Sortering sorter, List<String> verdier, String id) {

    private static final String SKILLE = " ";
    /** Rekkefølgen først og id-en sist. */
    private static final int ANDRE_DELER = 2;

    /** Adressen har et merke vi ikke har gitt fra oss. */
    static class UgyldigMerke extends Avvist {
        UgyldigMerke() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    static Sidemerke etter(Oppgave siste, Sortering sorter) {
        return new Sidemerke(sorter, sorter.verdier(siste), siste.id());
    }

    String skriv() {
        List<String> deler = new ArrayList<>(List.of(sorter.navn()));
        deler.addAll(verdier);
        deler.add(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SKILLE, deler).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws UgyldigMerke når det ikke er vårt, eller hører til en annen rekkefølge */
    static Sidemerke les(String merke, Sortering sorter) {
        List<String> deler = List.of(les(merke).split(SKILLE, -1));
        int verdier = deler.size() - ANDRE_DELER;
        if (verdier < 1 || !sorter.navn().equals(deler.get(0)) || !sorter.erGyldig(deler.subList(1, verdier + 1))
                || !deler.get(verdier + 1).matches("[!-~]{1,64}")) {
            throw new UgyldigMerke();
        }
        return new Sidemerke(sorter, deler.subList(1, verdier + 1), deler.get(verdier + 1));
    }

    private static String les(String merke) {
        try {
            return new String(Base64.getUrlDecoder().decode(merke), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UgyldigMerke();
        }
    }

    void settInn(Map<String, Object> parametre) {
        for (int i = 0; i < verdier.size(); i++) {
            parametre.put("n" + i, verdier.get(i));
        }
        parametre.put("etterId", id);
    }
}
