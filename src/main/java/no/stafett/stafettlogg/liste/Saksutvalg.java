package no.stafett.stafettlogg.liste;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hvilke saker det spørres etter. Alt som er null, er ikke et filter.
 *
 * @param vis         aapne, avsluttede eller alle
 * @param soek        saksnummer eller initialer, og navn når det er låst for den som søker; tom for alle
 * @param tjeneste    tjenesten enheten hører til
 * @param enhet       enheten som har saken
 * @param holder      meg, andre eller ingen
 * @param evaluering  over, uka, senere eller ingen
 * @param samtykke    mangler
 * @param antall      rader på siden
 * @param etter       merket siden før ga; null for den første
 */
record Saksutvalg(String vis, String soek, Integer nivaa, String tjeneste, UUID enhet, String holder, String evaluering, String samtykke,
        Sakssortering sortering, int antall, String etter) {

    static final String AAPNE = "aapne";
    static final String AVSLUTTEDE = "avsluttede";
    static final String ALLE = "alle";
    static final List<String> HOLDERE = List.of("meg", "andre", "ingen");
    static final List<String> EVALUERINGER = List.of("over", "uka", "senere", "ingen");
    static final String MANGLER = "mangler";

    static Saksutvalg alle(String vis) {
        return new Saksutvalg(vis, "", null, null, null, null, null, null, Sakssortering.OPPRETTET, 1, null);
    }

    Saksutvalg hos(String hvem) {
        return new Saksutvalg(vis, soek, nivaa, tjeneste, enhet, hvem, evaluering, samtykke, sortering, antall, etter);
    }

    Saksutvalg evalueres(String naar) {
        return new Saksutvalg(vis, soek, nivaa, tjeneste, enhet, holder, naar, samtykke, sortering, antall, etter);
    }

    Saksutvalg utenSamtykke() {
        return new Saksutvalg(vis, soek, nivaa, tjeneste, enhet, holder, evaluering, MANGLER, sortering, antall, etter);
    }

    Saksutvalg side(int rader, String merke) {
        return new Saksutvalg(vis, soek, nivaa, tjeneste, enhet, holder, evaluering, samtykke, sortering, rader, merke);
    }

    /** Hvilke saker, uansett rekkefølge og side. */
    Saksutvalg hvilke() {
        return new Saksutvalg(vis, soek, nivaa, tjeneste, enhet, holder, evaluering, samtykke, Sakssortering.OPPRETTET, 1, null);
    }

    Saksutvalg utenSoek() {
        return new Saksutvalg(vis, "", nivaa, tjeneste, enhet, holder, evaluering, samtykke, sortering, antall, null);
    }

    /** Om noe mer enn åpen eller avsluttet er valgt. */
    public boolean erFiltrert() {
        return !soek.isEmpty() || Stream.of(nivaa, tjeneste, enhet, holder, evaluering, samtykke).anyMatch(verdi -> verdi != null);
    }
}
