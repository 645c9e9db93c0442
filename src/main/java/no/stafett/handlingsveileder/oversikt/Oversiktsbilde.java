package no.stafett.handlingsveileder.oversikt;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.forskjell.Forskjellord;
import no.stafett.handlingsveileder.utkast.Utkastleser;
import no.stafett.handlingsveileder.utkast.Utkastliste;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.Bruker;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Det oversikten og siden med versjonene viser. */
@Component
class Oversiktsbilde {

    private final Oversikt oversikt;
    private final Utkastliste utkast;
    private final Utkastrett rett;
    private final Versjonsliste versjonsliste;
    private final MessageSource tekster;

    Oversiktsbilde(Oversikt oversikt, Utkastliste utkast, Utkastrett rett, Versjonsliste versjonsliste, MessageSource tekster) {
        this.oversikt = oversikt;
        this.utkast = utkast;
        this.rett = rett;
        this.versjonsliste = versjonsliste;
        this.tekster = tekster;
    }

    /** @param ulikt forskjellene i én setning; tom når det ikke er noen @param setninger alle, hver for seg */
    record Nivaaet(Rute rute, String ulikt, List<String> setninger) {
    }

    /** @param feil hvor mange feil det har */
    record Utkastet(Utkastleser.Hode hode, int feil) {
    }

    /** @param endre hun kan begynne på et utkast */
    record Tjenesten(Rad rad, List<Nivaaet> nivaaer, List<Utkastet> utkast, boolean endre) {
    }

    /** @param endre hun kan ta det fram igjen */
    record Bortlagt(Utkastleser.Forkastet utkast, boolean endre) {
    }

    record Side(List<Tjenesten> tjenester, List<Bortlagt> forkastede) {

        /** Utkastene som venter på at noen svarer, i alle tjenestene. */
        public List<Utkastleser.Hode> tilGodkjenning() {
            return tjenester.stream().flatMap(t -> t.rad().utkast().stream()).filter(u -> u.tilstand().navn().equals("til_godkjenning")).toList();
        }

        public boolean kanEndreNoe() {
            return tjenester.stream().anyMatch(Tjenesten::endre);
        }
    }

    /** @param ulikt det som er nytt i den, mot den før; tom for den første */
    record Versjon(Utgave utgave, String ulikt, List<String> setninger) {
    }

    /**
     * @param forrige den ett trykk går tilbake til; null når det ikke er noen
     * @param bytte   hun kan gå tilbake til den
     * @param bygger  kommunens eller felles; tom når det ikke er noe å følge
     * @param foelger den følges nå
     * @param endre   hun har ansvar for den, og kan begynne på et utkast av en eldre
     */
    record Versjoner(String tjeneste, List<Versjon> versjoner, UUID forrige, boolean bytte, String bygger, boolean foelger, boolean endre) {

        /** Om hun kan slutte med den og følge den den bygger på. */
        public boolean kanSlutte() {
            return endre && !foelger && !bygger.isEmpty();
        }
    }

    Side les(Bruker bruker, Locale språk) {
        Forskjellord ord = new Forskjellord(tekster, språk);
        Predicate<String> kan = rett.ansvar(bruker);
        List<Bortlagt> forkastede = utkast.forkastede(bruker).stream().map(u -> new Bortlagt(u, kan.test(u.hode().leietaker()))).toList();
        return new Side(oversikt.rader(bruker.kommune(), utkast.aapne(bruker)).stream().map(rad -> new Tjenesten(rad,
                rad.ruter().stream().map(r -> new Nivaaet(r, ord.kort(r.forskjeller()), ord.setninger(r.forskjeller()))).toList(),
                rad.utkast().stream().map(u -> new Utkastet(u, utkast.feil(u, rad.egen() == null ? null : rad.egen().id()))).toList(),
                kan.test(rad.leietaker()))).toList(), forkastede);
    }

    /** Utkastene hun er bedt om å godkjenne. */
    List<Utkastleser.Hode> venterPaa(Bruker bruker) {
        return utkast.venterPaa(bruker);
    }

    Versjoner versjoner(String leietaker, Bruker bruker, Locale språk) {
        return versjonsliste.les(leietaker, rett.kanGodkjenne(leietaker, bruker), rett.kanEndre(leietaker, bruker), new Forskjellord(tekster, språk));
    }
}
