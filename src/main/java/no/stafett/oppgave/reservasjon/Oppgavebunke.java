package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Avvist;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Det samme med mange oppgaver: hver for seg i sin egen transaksjon, så et nei til én ikke tar med seg de andre, og aldri to saker låst på
 * én gang.
 */
@Service
public class Oppgavebunke {

    /** Så mange om gangen. */
    public static final int FLEST = 100;

    private final Reservasjoner reservasjoner;
    private final Oppgavetak tak;
    private final Oppgavegrepene grepene;
    private final Grepangring angring;
    private final TransactionTemplate transaksjon;

    Oppgavebunke(Reservasjoner reservasjoner, Oppgavetak tak, Oppgavegrepene grepene, Grepangring angring, PlatformTransactionManager transaksjoner) {
        this.reservasjoner = reservasjoner;
        this.tak = tak;
        this.grepene = grepene;
        this.angring = angring;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /** @param kode hvorfor ikke, som i {@code api.feil.<kode>}; null når det gikk */
    public record Utfall(String oppgaveId, String kode) {

        public boolean gikk() {
            return kode == null;
        }
    }

    /** @param bunt det som skal til for å gjøre alt om igjen */
    public record Resultat(UUID bunt, List<Utfall> utfall) {

        public long gikk() {
            return utfall.stream().filter(Utfall::gikk).count();
        }
    }

    public Resultat ta(List<String> oppgaver, Bruker bruker) {
        UUID bunt = UUID.randomUUID();
        return new Resultat(bunt, hver(oppgaver, id -> tak.ta(id, bunt, bruker)));
    }

    /** Det av det som kan gjøres om. Tomt når brukeren ikke har gjort noe slikt. */
    public Resultat angre(UUID bunt, Bruker bruker) {
        return new Resultat(bunt, grepene.iBunten(bunt, bruker).stream().map(ledd -> prøv(ledd.oppgaveId(), en -> {
            angring.angre(en, ledd.grep(), bruker);
            return Optional.empty();
        })).toList());
    }

    /** @throws SvaretErUgyldig ved feltet {@code oppgaver}, når ingen er valgt, eller for mange */
    List<Utfall> hver(List<String> oppgaver, Function<String, Object> handling) {
        List<String> valgte = oppgaver == null ? List.of() : oppgaver.stream().distinct().toList();
        if (valgte.isEmpty() || valgte.size() > FLEST) {
            throw new SvaretErUgyldig(List.of(valgte.isEmpty() ? Feltfeil.av("oppgaver", "paakrevd") : Feltfeil.av("oppgaver", "for_lang_liste", FLEST)));
        }
        List<String> kjente = reservasjoner.iRekkefoelge(valgte);
        Map<String, Utfall> svar = Stream.concat(kjente.stream(), valgte.stream().filter(id -> !kjente.contains(id))).map(id -> prøv(id, handling))
                .collect(Collectors.toMap(Utfall::oppgaveId, Function.identity()));
        // I den rekkefølgen det ble spurt: ellers skilte svaret en oppgave som finnes, fra en som ikke gjør det.
        return valgte.stream().map(svar::get).toList();
    }

    private Utfall prøv(String id, Function<String, Object> handling) {
        try {
            transaksjon.executeWithoutResult(status -> handling.apply(id));
            return new Utfall(id, null);
        } catch (Avvist nei) {
            return new Utfall(id, nei.kode());
        } catch (ConcurrencyFailureException samtidig) {
            return new Utfall(id, "endret_samtidig");
        }
    }
}
