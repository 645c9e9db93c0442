package no.stafett.handlingsveileder.oversikt;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.prosess.Modell;

/**
 * Det oversikten bygges av: hentet med ett oppslag i publiseringene og ett i motoren, uansett hvor mange tjenester og versjoner kommunen har.
 *
 * @param utgaver  etter leietaker, den nyeste først; den felles er ""
 * @param modeller den nyeste av hver prosess hos hver leietaker
 * @param foelger  de som følger den de bygger på
 */
record Kommunebilde(Map<String, List<Utgave>> utgaver, List<Modell> modeller, Set<String> foelger) {

    /** Hvor modellen kommer fra, slik de som bruker den, ser det: en som følger en annens, har en kopi av den. */
    Kilde kilde(String leietaker, Modell modell) {
        Kilde kilde = Kilde.av(leietaker, modell.leietaker());
        return kilde == Kilde.EGEN && foelger.contains(leietaker) ? Kilde.av(leietaker, grunnlaget(leietaker).leietaker()) : kilde;
    }

    /** @param leietaker null for den felles */
    List<Utgave> alle(String leietaker) {
        return utgaver.getOrDefault(noekkel(leietaker), List.of());
    }

    /** Den siste hos akkurat denne; null når den ikke har sin egen. */
    Utgave siste(String leietaker) {
        return alle(leietaker).stream().findFirst().orElse(null);
    }

    /** Det som gjelder der det ikke er noen egen; null når ingenting gjør det. */
    Utgave grunnlaget(String leietaker) {
        return trapp(leietaker).skip(1).flatMap(l -> alle(l).stream().limit(1)).findFirst().orElse(null);
    }

    /** Modellene som gjelder for nivåene: leietakerens egen, ellers kommunens, ellers den felles. Lavest nivå først. */
    List<Modell> gjeldende(String leietaker) {
        Map<String, Modell> gjelder = new HashMap<>();
        trapp(leietaker).forEach(trinn -> modeller.stream().filter(m -> m.nivaa().isPresent() && noekkel(m.leietaker()).equals(trinn))
                .forEach(m -> gjelder.putIfAbsent(m.prosess(), m)));
        return gjelder.values().stream().sorted(Comparator.comparing(Modell::prosess)).toList();
    }

    private static Stream<String> trapp(String leietaker) {
        return leietaker.contains(".") ? Stream.of(leietaker, leietaker.substring(0, leietaker.indexOf('.')), "") : Stream.of(leietaker, "");
    }

    private static String noekkel(String leietaker) {
        return leietaker == null ? "" : leietaker;
    }
}
