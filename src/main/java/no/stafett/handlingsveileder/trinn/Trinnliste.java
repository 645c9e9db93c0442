package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;

/**
 * En modell som en liste med trinn, og det som er låst.
 *
 * @param veien    låste deler på veien mellom trinnene
 * @param utenfor  låste deler ved siden av veien
 * @param leggTilFoerst hvorfor det ikke kan legges til et trinn først; null når det kan
 */
public record Trinnliste(String prosess, String navn, List<Steg> trinn, List<Laastdel> veien, List<Laastdel> utenfor, Hindring leggTilFoerst) {

    public Optional<Steg> finn(String id) {
        return trinn.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Steg hent(String id) {
        return finn(id).orElseThrow(TrinnetFinnesIkke::new);
    }

    /** Låste deler som står rett foran trinnet. */
    public List<Laastdel> foran(String trinn) {
        return veien.stream().filter(d -> d.foer().equals(trinn)).toList();
    }

    /** Låste deler etter det siste trinnet. */
    public List<Laastdel> tilSlutt() {
        return foran("");
    }
}
