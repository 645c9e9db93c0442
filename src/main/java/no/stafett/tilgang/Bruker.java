package no.stafett.tilgang;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/**
 * Den som bruker løsningen nå, med rollene slik de er akkurat nå og ikke slik de var ved innlogging (SEC-11).
 *
 * @param vikar om det finnes et vikariat for henne; hva hun da gjør for andre, og når, svarer databasen på
 */
public record Bruker(PersonId id, String kommune, String brukernavn, String navn, List<Rolletildeling> roller, boolean vikar) {

    public boolean har(Rolle rolle) {
        return roller.stream().anyMatch(r -> r.rolle() == rolle);
    }

    /** Sant når en av rollene oppfyller vilkåret, for eksempel {@code Rolle::kanMelde}. */
    public boolean harEnAv(Predicate<Rolle> vilkaar) {
        return roller.stream().map(Rolletildeling::rolle).anyMatch(vilkaar);
    }

    /** Den som kan melde en undring, gjør det i en enhet hun selv hører til. */
    public boolean kanMeldeI(EnhetId enhet) {
        return roller.stream().anyMatch(tildelt -> tildelt.rolle().kanMelde() && enhet.equals(tildelt.enhet()));
    }

    public boolean harI(Rolle rolle, EnhetId enhet) {
        return roller.contains(new Rolletildeling(rolle, enhet));
    }

    public boolean arbeiderI(EnhetId enhet) {
        return harI(Rolle.ANSATT, enhet) || harI(Rolle.LEDER, enhet);
    }

    /** Enhetene personen arbeider i, uten gjentakelser. */
    public List<EnhetId> enheter() {
        return roller.stream().map(Rolletildeling::enhet).filter(e -> e != null).distinct().toList();
    }

    /**
     * Gruppene som avgjør hvilke oppgaver personen kan ta. En leder kan gjøre det de ansatte kan (domenets matrise §7).
     */
    public List<String> grupper() {
        return Stream.concat(Stream.of(Gruppe.person(id)), roller.stream().flatMap(this::grupper)).distinct().toList();
    }

    private Stream<String> grupper(Rolletildeling tildelt) {
        if (tildelt.tjeneste() != null) {
            return Stream.empty();
        }
        if (tildelt.enhet() == null) {
            return Stream.of(Gruppe.kommune(kommune, tildelt.rolle().navn()));
        }
        Stream<Rolle> dekker = tildelt.rolle() == Rolle.LEDER ? Stream.of(Rolle.LEDER, Rolle.ANSATT) : Stream.of(tildelt.rolle());
        return dekker.map(rolle -> Gruppe.enhet(tildelt.enhet(), rolle.navn()));
    }
}
