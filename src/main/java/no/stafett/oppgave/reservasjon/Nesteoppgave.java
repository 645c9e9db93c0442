package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.stafett.felles.Avvist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.tilgang.Bruker;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Den første ledige i lista slik den er valgt og sortert. Når tjue ber om det på én gang, får de hver sin: en sak en annen holder på med,
 * hoppes over, og først når det ikke er flere, ventes det på den.
 */
@Service
public class Nesteoppgave {

    private static final int PAA_SIDEN = 30;
    private static final int SIDER = 4;

    private final Oppgaveliste liste;
    private final Oppgavetak tak;
    private final Reservasjoner reservasjoner;
    private final TransactionTemplate transaksjon;

    Nesteoppgave(Oppgaveliste liste, Oppgavetak tak, Reservasjoner reservasjoner, PlatformTransactionManager transaksjoner) {
        this.liste = liste;
        this.tak = tak;
        this.reservasjoner = reservasjoner;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /**
     * @param tatt     tom når det ikke var noen ledig hun kunne ta
     * @param maaSvare hvor mange som ble hoppet over fordi hun må si om hun er nær familien først
     */
    public record Funnet(Optional<Oppgavetak.Tatt> tatt, int maaSvare) {
    }

    /** @param utvalg fanen er uten betydning: det er alltid de ledige */
    public Funnet ta(Utvalg utvalg, Bruker bruker) {
        Set<String> maaSvare = new TreeSet<>();
        Optional<Oppgavetak.Tatt> tatt = runde(utvalg, true, maaSvare, bruker).or(() -> runde(utvalg, false, maaSvare, bruker));
        return new Funnet(tatt, maaSvare.size());
    }

    private Optional<Oppgavetak.Tatt> runde(Utvalg utvalg, boolean hoppOver, Set<String> maaSvare, Bruker bruker) {
        String etter = null;
        for (int n = 0; n < SIDER; n++) {
            Oppgaveliste.Side side = liste.hent(side(utvalg, etter), bruker);
            Optional<Oppgavetak.Tatt> tatt = foerste(side.oppgaver(), hoppOver, maaSvare, bruker);
            if (tatt.isPresent() || side.neste() == null) {
                return tatt;
            }
            etter = side.neste();
        }
        return Optional.empty();
    }

    private static Utvalg side(Utvalg valgt, String etter) {
        return new Utvalg(Fane.LEDIGE, valgt.filter(), valgt.sorter(), PAA_SIDEN, etter);
    }

    private Optional<Oppgavetak.Tatt> foerste(List<Oppgave> ledige, boolean hoppOver, Set<String> maaSvare, Bruker bruker) {
        return ledige.stream().map(Oppgave::id).filter(id -> !maaSvare.contains(id))
                .flatMap(id -> prøv(id, hoppOver, maaSvare, bruker).stream()).findFirst();
    }

    /** Tapte hun kappløpet, eller er den ikke hennes å ta, er det den neste som gjelder. */
    private Optional<Oppgavetak.Tatt> prøv(String id, boolean hoppOver, Set<String> maaSvare, Bruker bruker) {
        try {
            return Optional.ofNullable(transaksjon.execute(status ->
                    hoppOver && !reservasjoner.laasSakenStraks(id) ? null : tak.ta(id, bruker))).filter(tatt -> tatt.grep().isPresent());
        } catch (NaerhetErIkkeAvklart spørsmål) {
            maaSvare.add(id);
        } catch (Avvist | ConcurrencyFailureException tapt) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
