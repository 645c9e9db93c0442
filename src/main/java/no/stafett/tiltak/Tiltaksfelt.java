package no.stafett.tiltak;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;

/**
 * Det som skal gjøres. Alt utenom selve tiltaket kan være null.
 *
 * @param problem   det tiltaket skal løse
 * @param arena     hjem, barnehage, skole, sfo, helsestasjon, fritid eller annet
 * @param evalueres null når det er på planens dag
 */
public record Tiltaksfelt(String problem, String tiltak, String arena, String tjeneste, LocalDate start, LocalDate frist,
        LocalDate evalueres) {

    private static final LocalDate TIDLIGST = LocalDate.of(1900, 1, 1);
    private static final LocalDate SENEST = LocalDate.of(2199, 12, 31);

    /** @throws SvaretErUgyldig når en dato ikke går an, eller det skal være gjort før det begynner */
    void krevGyldig() {
        List<Feltfeil> feil = new ArrayList<>();
        Map<String, LocalDate> datoer = new LinkedHashMap<>();
        datoer.put("start", start);
        datoer.put("frist", frist);
        datoer.put("evalueres", evalueres);
        datoer.forEach((felt, dag) -> {
            if (dag != null && (dag.isBefore(TIDLIGST) || dag.isAfter(SENEST))) {
                feil.add(Feltfeil.av(felt, "ugyldig_dato"));
            }
        });
        if (feil.isEmpty() && start != null && frist != null && frist.isBefore(start)) {
            feil.add(Feltfeil.av("frist", "foer_start"));
        }
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }

    Tiltaksfelt medFrist(LocalDate dag) {
        return new Tiltaksfelt(problem, tiltak, arena, tjeneste, start, dag, evalueres);
    }

    /** Om de to er samme tiltak: samme ord, uansett store bokstaver og mellomrom. */
    boolean heterDetSammeSom(Tiltaksfelt annet) {
        return likt(tiltak, annet.tiltak);
    }

    static boolean likt(String en, String annen) {
        return enkel(en).equals(enkel(annen));
    }

    private static String enkel(String tekst) {
        return tekst == null ? "" : Normalizer.normalize(tekst, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
