package no.stafett.tilgang.folkeliste;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.adgang.Adgang;
import no.stafett.tilgang.adgang.Rollehold;
import no.stafett.tilgang.folk.Folk;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.stereotype.Component;

/**
 * Gjør det en rad sier, etter de samme reglene som sidene. Den samme koden viser hva som ville skjedd: da rulles alt tilbake etterpå.
 */
@Component
class Radutfoerer {

    private static final String GRUNN = "org.liste.grunn.";

    private final Listeoppslag oppslag;
    private final Folk folk;
    private final Rollehold roller;
    private final Adgang adgang;
    private final Forretningsklokke klokke;

    Radutfoerer(Listeoppslag oppslag, Folk folk, Rollehold roller, Adgang adgang, Forretningsklokke klokke) {
        this.oppslag = oppslag;
        this.folk = folk;
        this.roller = roller;
        this.adgang = adgang;
        this.klokke = klokke;
    }

    Planrad utfør(Linje linje, Radkontroll kontroll) {
        String feil = kontroll.feil(linje);
        if (feil != null) {
            return Planrad.feil(linje, GRUNN + feil);
        }
        Optional<Listeoppslag.Kjent> konto = oppslag.finn(linje.person().epost(), kontroll.av());
        Optional<Listeoppslag.Kjent> kjent = konto.filter(k -> !kontroll.blirNy(linje) && roller.ser(k.id(), kontroll.av()));
        Tildeling t = kontroll.tildeling(linje, kjent.map(Listeoppslag.Kjent::id).orElse(null), klokke.idag());
        try {
            if (!roller.kanStyre(t.rolle(), t.enhet(), kontroll.av()) && kjent.flatMap(k -> roller.finn(t)).isEmpty()) {
                return Planrad.feil(linje, GRUNN + "rolle");
            }
            return kjent.map(k -> kjent(linje, t, k, kontroll)).orElseGet(() -> ny(linje, t, konto.filter(k -> !k.kanBrukes()).isPresent(), kontroll));
        } catch (SkjemaetHarFeil nei) {
            return Planrad.feil(linje, nei.felt().values().iterator().next());
        } catch (Avvist nei) {
            return Planrad.feil(linje, "org.nei." + nei.kode());
        }
    }

    /**
     * Den lederen ikke ser, får som på siden rollen i tillegg, og lista sier hele veien det samme om henne som om en ingen har hørt om: en konto
     * kan være en forelders. Derfor vises ikke det som står om henne fra før, heller ikke på en linje lenger nede, når hun alt har fått en rolle.
     *
     * @param opptatt om adressen er en annen kommunes, eller en som har sluttet. Å se på lista sier det ikke; det får hun vite når hun bruker den, og
     *                det står i sporet
     */
    private Planrad ny(Linje linje, Tildeling t, boolean opptatt, Radkontroll kontroll) {
        if (!roller.dager(t.fra(), t.til()).isEmpty()) {
            return Planrad.feil(linje, GRUNN + "til");
        }
        if (opptatt && !kontroll.erPrøve()) {
            return Planrad.feil(linje, GRUNN + "brukt");
        }
        Planrad.Utfall utfall = kontroll.blirNy(linje) ? Planrad.Utfall.NY_ROLLE : Planrad.Utfall.NY;
        boolean venter = opptatt ? folk.villeVentet(t.enhet(), linje.person(), kontroll.av())
                : folk.registrer(t.enhet(), linje.person(), t.fra(), t.til(), kontroll.av());
        kontroll.nyBlir(linje);
        oppslag.finn(linje.person().epost(), kontroll.av()).ifPresent(hun -> kontroll.staar(new Tildeling(hun.id(), t.rolle(), t.enhet(), t.fra(), t.til())));
        return rad(linje, utfall, venter, List.of());
    }

    private Planrad kjent(Linje linje, Tildeling t, Listeoppslag.Kjent hun, Radkontroll kontroll) {
        if (!hun.kanBrukes()) {
            return Planrad.feil(linje, GRUNN + "brukt");
        }
        kontroll.staar(t);
        Optional<Tildeling> har = roller.finn(t);
        if (hun.id().equals(kontroll.av().id())) {
            return har.isPresent() ? rad(linje, Planrad.Utfall.UENDRET, false, List.of()) : Planrad.feil(linje, GRUNN + "selv");
        }
        List<Planrad.Endring> endringer = new ArrayList<>(nyttNavn(linje, hun, kontroll));
        if (har.isEmpty() && !oppslag.venter(t)) {
            return rad(linje, Planrad.Utfall.NY_ROLLE, roller.gi(t, kontroll.av()), endringer);
        }
        if (har.isPresent() && !sammeBegynnelse(har.get(), t)) {
            return Planrad.feil(linje, GRUNN + "fra");
        }
        har.ifPresent(den -> endringer.addAll(nySlutt(den, t, kontroll)));
        return rad(linje, endringer.isEmpty() ? Planrad.Utfall.UENDRET : Planrad.Utfall.ENDRES, har.isEmpty(), endringer);
    }

    /** Den som er begynt, er begynt; den som ikke er det, begynner når det er bestemt. */
    private boolean sammeBegynnelse(Tildeling har, Tildeling t) {
        LocalDate kommer = har.fra() != null && har.fra().isAfter(klokke.idag()) ? har.fra() : null;
        return Objects.equals(kommer, t.fra());
    }

    private List<Planrad.Endring> nySlutt(Tildeling har, Tildeling t, Radkontroll kontroll) {
        if (Objects.equals(har.til(), t.til())) {
            return List.of();
        }
        roller.settSlutt(t, kontroll.av());
        return List.of(new Planrad.Endring("til", Radkontroll.skrevet(har.til()), Radkontroll.skrevet(t.til())));
    }

    /** Den som bare styrer en rolle hun har, endrer ikke navnet hennes. */
    private List<Planrad.Endring> nyttNavn(Linje linje, Listeoppslag.Kjent hun, Radkontroll kontroll) {
        String navn = linje.person().navn();
        if (navn.equals(hun.navn()) || !adgang.styrer(hun.id(), kontroll.av())) {
            return List.of();
        }
        adgang.endre(hun.id(), navn, hun.epost(), kontroll.av());
        return List.of(new Planrad.Endring("navn", hun.navn(), navn));
    }

    /** De som har en rolle i en av enhetene i fila, men ikke står der. Den som ikke kan slutte nå, blir, med grunnen. */
    List<Planrad> taBort(Radkontroll kontroll, Map<EnhetId, String> enhetsnavn) {
        return kontroll.nevnt().stream().sorted(Comparator.comparing(enhetsnavn::get)).flatMap(enhet -> oppslag.i(enhet).stream()
                .filter(s -> !kontroll.harStaatt(s.tildeling()) && !s.tildeling().person().equals(kontroll.av().id())
                        && roller.kanStyre(s.tildeling().rolle(), enhet, kontroll.av()))
                .map(s -> taBort(s, enhetsnavn.get(enhet), kontroll))).toList();
    }

    private Planrad taBort(Listeoppslag.Staar s, String enhet, Radkontroll kontroll) {
        try {
            roller.taFraLista(s.tildeling(), kontroll.av());
            return new Planrad(0, Planrad.Utfall.SLUTTER, s.navn(), s.epost(), s.tildeling().rolle(), enhet, false, List.of(), "");
        } catch (Avvist nei) {
            return new Planrad(0, Planrad.Utfall.BLIR, s.navn(), s.epost(), s.tildeling().rolle(), enhet, false, List.of(), "org.nei." + nei.kode());
        }
    }

    private static Planrad rad(Linje linje, Planrad.Utfall utfall, boolean venter, List<Planrad.Endring> endringer) {
        return new Planrad(linje.nr(), utfall, linje.person().navn(), linje.person().epost(), linje.rolle(), linje.enhet(), venter, endringer, "");
    }
}
