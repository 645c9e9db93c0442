package no.stafett.oppgave;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.stafett.felles.PersonId;
import no.stafett.sak.EnhetByttet;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.deltakelse.DeltakerUte;
import no.stafett.sak.habil.InhabilitetMeldt;
import no.stafett.sak.habil.Naerhet;
import no.stafett.sak.sperre.Sperrehendelser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å ta en ledig oppgave, og å gi den fra seg igjen. Her avgjøres det hvem som var først. */
@Service
public class OppgaveService {

    private final Oppgaverader rader;
    private final Oppgavetilgang tilgang;
    private final Oppgavehender hender;
    private final Naerhet naerhet;

    OppgaveService(Oppgaverader rader, Oppgavetilgang tilgang, Oppgavehender hender, Naerhet naerhet) {
        this.rader = rader;
        this.tilgang = tilgang;
        this.hender = hender;
        this.naerhet = naerhet;
    }

    /**
     * Den første som tar, får; raden avgjør før motoren spørres, så de andre får et svar og ikke en feil.
     * Å ta en oppgave man alt har, er greit. En vikar tar den for den hun er vikar for, når bare hun kunne tatt den.
     *
     * @throws OppgaveOpptatt når en annen har den
     * @throws no.stafett.sak.habil.NaerhetErIkkeAvklart når hun må si om hun er nær familien først; aldri i akuttrommet
     */
    @Transactional
    public Oppgave ta(String id, Bruker bruker) {
        return tak(id, bruker, foer -> { }).naa();
    }

    /** @param foer slik oppgaven var; den samme som {@code naa} når hun hadde den fra før */
    public record Tak(Oppgave foer, Oppgave naa) {
    }

    /** Som {@link #ta}, med det som trengs for å gjøre det om. @param foerst får oppgaven med saken låst, før den skifter hender */
    @Transactional
    public Tak tak(String id, Bruker bruker, Consumer<Oppgave> foerst) {
        Oppgavetilgang.Laast laast = tilgang.krevSynligILåstSak(id, bruker);
        Oppgave oppgave = laast.oppgave();
        if (!oppgave.erAapen()) {
            throw new OppgavenErFerdig();
        }
        if (tilgang.erMin(laast, bruker)) {
            return new Tak(oppgave, oppgave);
        }
        PersonId hvem = tilgang.nyBehandler(laast, bruker)
                .orElseThrow(() -> oppgave.behandler() == null ? new ManglerRolle() : new OppgaveOpptatt(oppgave));
        if (!oppgave.skjermet()) {
            naerhet.krevAvklart(oppgave.sakId(), bruker.id());
        }
        foerst.accept(oppgave);
        Optional<Oppgave.Gang> gang = hender.flytt(oppgave, hvem);
        return new Tak(oppgave, gang.filter(g -> hvem.equals(bruker.id())).map(g -> oppgave.hos(hvem, bruker.navn(), g))
                .or(() -> rader.finn(id)).orElseThrow(FinnesIkke::new));
    }

    /** Saken har flyttet: det folk i den gamle enheten hadde tatt, er ledig for den nye. */
    @EventListener
    void paa(EnhetByttet byttet) {
        slipp(rader.hosAndreEnn(byttet.sakId(), byttet.til()));
    }

    /** En tjeneste er ute: det folk der hadde tatt, er ledig for dem som er igjen. Etter at kandidatene er regnet ut på nytt. */
    @EventListener
    @Order(3)
    void paa(Sakstilgang.EnhetUte ute) {
        slipp(rader.hosFolkUte(ute.sakId()));
    }

    /** Det den som er tatt ut, hadde tatt, er ledig for de andre. */
    @EventListener
    @Order(3)
    void paa(DeltakerUte ute) {
        slipp(rader.aapneISak(ute.sakId()).stream().filter(o -> o.behandler() != null && ute.er(o.behandler())).toList());
    }

    /** Det som lå hos noen som ikke er klarert for saken, er ledig for dem som er det. */
    @EventListener
    void paa(Sperrehendelser.InnsynSperret sperret) {
        slipp(rader.hosUtestengte(sperret.sakId()));
    }

    /** Det den inhabile hadde tatt, er ledig for de andre. Etter at pinnen og tiltakene er gått videre. */
    @EventListener
    @Order(3)
    void paa(InhabilitetMeldt meldt) {
        slipp(rader.aapneISak(meldt.sakId()).stream().filter(o -> o.erHos(meldt.person())).toList());
    }

    private void slipp(List<Oppgave> oppgaver) {
        oppgaver.forEach(hender::slipp);
    }

    /** Legger oppgaven tilbake til dem som kan ta den. Utkastet blir liggende. */
    @Transactional
    public void leggTilbake(String id, Bruker bruker) {
        hender.slipp(tilgang.krevHosMeg(id, bruker));
    }
}
