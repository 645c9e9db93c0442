package no.stafett.innsikt.grep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Stansrett;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Grepene, med én sak eller mange. Mange gjøres hver for seg, i hver sin transaksjon: et nei til én tar ikke med seg de andre, og aldri er to
 * saker låst på én gang. Det siste kan gjøres om en stund, av den som gjorde det.
 */
@Service
public class Stansgrepene {

    public static final int FLEST = 100;
    private static final String SAMTIDIG = "api.feil.endret_samtidig";

    private final Map<Stansgrep, Stansgrepet> hvert;
    private final Grepbok bok;
    private final Stansrett rett;
    private final Forretningsklokke klokke;
    private final TransactionTemplate transaksjon;
    private final Duration angrefrist;

    Stansgrepene(List<Stansgrepet> hvert, Grepbok bok, Stansrett rett, Forretningsklokke klokke, PlatformTransactionManager transaksjoner,
            @Value("${stafett.oppgave.angrefrist:PT30M}") Duration angrefrist) {
        this.hvert = hvert.stream().collect(Collectors.toMap(Stansgrepet::grep, Function.identity()));
        this.bok = bok;
        this.rett = rett;
        this.klokke = klokke;
        this.transaksjon = new TransactionTemplate(transaksjoner);
        this.angrefrist = angrefrist;
    }

    /** @param bunt det som skal til for å gjøre det om @param nei nøkkelen til den første som ikke gikk; null når alt gikk */
    public record Resultat(UUID bunt, int gikk, int alle, String nei) {

        public boolean altGikk() {
            return gikk == alle;
        }
    }

    /** @throws Avvist når det ikke går; da er ingenting gjort */
    public void gjør(SakId sakId, Grepsvar svar, UUID bunt, Bruker leder) {
        omIgjen(() -> transaksjon.executeWithoutResult(status -> hvert.get(svar.grep()).gjør(sakId, svar, new Grepbok.Bunt(bunt, leder))));
    }

    /**
     * Det samme med alle. Den som ikke skal vite om en sak, får ikke vite noe av svaret heller.
     *
     * @throws Avvist          når det bare er én, og den ikke går
     * @throws SvaretErUgyldig når det som er likt for alle, er galt fylt ut, eller ingen går fordi noe er det; da er ingenting gjort
     */
    public Resultat gjørMed(List<UUID> saker, Grepsvar svar, UUID bunt, Bruker leder) {
        List<SakId> valgte = krev(saker, svar);
        if (valgte.size() == 1) {
            gjør(valgte.get(0), svar, bunt, leder);
            return new Resultat(bunt, 1, 1, null);
        }
        hvert.get(svar.grep()).kontroller(svar);
        Map<SakId, RuntimeException> nei = new LinkedHashMap<>();
        valgte.forEach(sak -> prøv(() -> gjør(sak, svar, bunt, leder), feil -> nei.put(sak, feil)));
        if (nei.size() == valgte.size() && nei.values().stream().allMatch(SvaretErUgyldig.class::isInstance)) {
            throw nei.values().iterator().next();
        }
        nei.forEach((sak, feil) -> skrivNei(sak, svar.grep(), feil, new Grepbok.Bunt(bunt, leder)));
        return new Resultat(bunt, valgte.size() - nei.size(), valgte.size(), nei.values().stream().findFirst().map(Stansgrepene::noekkel).orElse(null));
    }

    private static List<SakId> krev(List<UUID> saker, Grepsvar svar) {
        List<SakId> valgte = saker == null ? List.of() : saker.stream().distinct().map(SakId::new).toList();
        if (valgte.isEmpty() || valgte.size() > FLEST) {
            throw new SvaretErUgyldig(List.of(valgte.isEmpty() ? Feltfeil.av("sak", "paakrevd") : Feltfeil.av("sak", "for_lang_liste", FLEST)));
        }
        if (valgte.size() > 1 && !svar.grep().kanGjelderMange()) {
            throw new GrepetGaarIkke(GrepetGaarIkke.PASSER_IKKE);
        }
        return valgte;
    }

    private void skrivNei(SakId sakId, Stansgrep grep, RuntimeException feil, Grepbok.Bunt bunt) {
        if (feil instanceof FinnesIkke || feil instanceof ManglerRolle) {
            bok.nektet(sakId);
        }
        if (!(feil instanceof FinnesIkke)) {
            transaksjon.executeWithoutResult(status -> bok.nei(sakId, grep, noekkel(feil), bunt));
        }
    }

    /** Det hun gjorde i ett. Det som ikke kan gjøres om, blir stående. @throws FinnesIkke når hun ikke har gjort noe slikt */
    public Resultat angre(UUID bunt, Bruker leder) {
        List<Grepbok.Rad> gjort = transaksjon.execute(status -> bok.iBunten(bunt, leder)).stream().filter(Grepbok.Rad::gikk).toList();
        List<Grepbok.Rad> rader = gjort.stream().filter(rad -> rad.ting() != null).toList();
        if (rader.isEmpty()) {
            throw gjort.isEmpty() ? new FinnesIkke() : new GrepetGaarIkke(GrepetGaarIkke.KAN_IKKE_ANGRES);
        }
        List<RuntimeException> nei = new ArrayList<>();
        rader.forEach(rad -> prøv(() -> omIgjen(() -> transaksjon.executeWithoutResult(status -> angre(rad, leder))), nei::add));
        return new Resultat(bunt, rader.size() - nei.size(), rader.size(), nei.isEmpty() ? null : noekkel(nei.get(0)));
    }

    private void angre(Grepbok.Rad rad, Bruker leder) {
        rett.laas(rad.sakId(), leder);
        if (rad.tid().plus(angrefrist).isBefore(klokke.instant())) {
            throw new GrepetGaarIkke(GrepetGaarIkke.FOR_SENT);
        }
        bok.angret(rad, leder);
        hvert.get(rad.grep()).angre(rad, leder);
    }

    private static void prøv(Runnable handling, java.util.function.Consumer<RuntimeException> nei) {
        try {
            handling.run();
        } catch (Avvist | ConcurrencyFailureException feil) {
            nei.accept(feil);
        }
    }

    /** Den som støtte på jobbkjøreren eller noen andre, får ett forsøk til på det som da står der: lederen skal ikke måtte trykke igjen for en tidtaker hun ikke ser. */
    private static void omIgjen(Runnable transaksjon) {
        try {
            transaksjon.run();
        } catch (ConcurrencyFailureException samtidig) {
            // Inne i en annens transaksjon er det den som må gjøres om.
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw samtidig;
            }
            transaksjon.run();
        }
    }

    /** Setningen som sier hvorfor, i språkfilene. */
    private static String noekkel(RuntimeException feil) {
        return feil instanceof SvaretErUgyldig ugyldig ? ugyldig.feil().get(0).noekkel() : feil instanceof Avvist nei ? "api.feil." + nei.kode() : SAMTIDIG;
    }
}
