package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.prosess.OppgaveForsvant;
import no.stafett.prosess.OppgaveOppstod;
import no.stafett.sak.EnhetByttet;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.StafettOverfoert;
import no.stafett.sak.habil.InhabilitetAvsluttet;
import no.stafett.sak.habil.InhabilitetMeldt;
import no.stafett.tilgang.Paalogget;
import no.stafett.tiltak.Hendelser.EvalueringFlyttet;
import no.stafett.tiltak.Hendelser.TiltaksfristFlyttet;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holder lista lik motoren, i samme transaksjon. */
@Component
class Projeksjon {

    private final Oppgaverader rader;
    private final Kandidater kandidater;
    private final Saker saker;
    private final Oppgavebilde bilde;
    private final Oppgavetilgang tilgang;

    Projeksjon(Oppgaverader rader, Kandidater kandidater, Saker saker, Oppgavebilde bilde, Oppgavetilgang tilgang) {
        this.rader = rader;
        this.kandidater = kandidater;
        this.saker = saker;
        this.bilde = bilde;
        this.tilgang = tilgang;
    }

    @EventListener
    void paa(OppgaveOppstod ny) {
        Sak saken = saker.hent(ny.sakId());
        Oppgave oppgave = bilde.av(ny, saken, kandidater.roller(saken.id(), ny.roller()));
        rader.legg(oppgave, saken.kommune(), ny.roller().contains(Kandidater.AKUTT)
                ? kandidater.iRommet(saken.id(), ny.rom()) : kandidater.grupper(saken, oppgave.enhet(), oppgave.roller(), oppgave.id()));
        if (ny.tiltak() != null) {
            // Bare hun kan gjøre den, så den er hennes fra første stund.
            kandidater.denAnsvarlige(oppgave.id()).ifPresent(person -> rader.ta(oppgave.id(), person));
        }
    }

    @EventListener
    void paa(OppgaveForsvant borte) {
        rader.avslutt(borte.oppgaveId(), borte.fullfoert(), Paalogget.person().orElse(null))
                .ifPresent(hadde -> tilgang.følgOppgavene(borte.sakId(), hadde));
    }

    /** Stafettholderens oppgaver følger pinnen. */
    @EventListener
    void paa(StafettOverfoert overfoert) {
        regnUtKandidater(overfoert.sakId());
    }

    @EventListener
    void paa(TiltaksfristFlyttet flyttet) {
        rader.settFrist(flyttet.oppgaveId(), flyttet.frist());
    }

    @EventListener
    void paa(EvalueringFlyttet flyttet) {
        rader.aapneISak(flyttet.sakId()).stream().filter(Projeksjon::skalVaereGjortTilEvalueringen)
                .forEach(oppgave -> rader.settFrist(oppgave.id(), flyttet.evalueringsdato()));
    }

    /** Det modellene gir evalueringsdagen som frist: gjennomføringen og evalueringen. */
    private static boolean skalVaereGjortTilEvalueringen(Oppgave oppgave) {
        return oppgave.skjema() != null && (oppgave.skjema().equals("tiltakslogg") || oppgave.skjema().startsWith("evaluering"));
    }

    /** De åpne oppgavene følger saken til den nye enheten. */
    @EventListener
    void paa(EnhetByttet byttet) {
        rader.flytt(byttet.sakId(), byttet.fra(), byttet.til());
        regnUtKandidater(byttet.sakId());
    }

    /** Pinnen kan ha skiftet hånd i det samme; den som er ute, skal uansett ikke kunne ta noe her. */
    @EventListener
    @Order(2)
    void paa(Sakstilgang.EnhetUte ute) {
        regnUtKandidater(ute.sakId());
    }

    /** Er lederen ute, og det ikke er en annen, får det bare hun kunne gjøre, en som kan. Etter at det hun hadde tatt, er ledig. */
    @EventListener
    @Order(4)
    void paa(InhabilitetMeldt meldt) {
        rader.aapneISak(meldt.sakId()).forEach(this::følgLederne);
    }

    @EventListener
    void paa(InhabilitetAvsluttet avsluttet) {
        rader.aapneISak(avsluttet.sakId()).forEach(this::følgLederne);
    }

    private void følgLederne(Oppgave oppgave) {
        List<String> roller = kandidater.roller(oppgave.sakId(), oppgave.roller());
        if (oppgave.erLedig() && !roller.equals(oppgave.roller())) {
            rader.settRoller(oppgave.id(), roller);
            rader.settGrupper(oppgave.id(), kandidater.grupper(saker.hent(oppgave.sakId()), oppgave.enhet(), roller, oppgave.id()));
        }
    }

    private void regnUtKandidater(SakId sakId) {
        Sak saken = saker.hent(sakId);
        for (Oppgave oppgave : rader.aapneISak(sakId)) {
            if (oppgave.roller().stream().noneMatch(List.of("invitert", "mottaker")::contains)) {
                rader.settGrupper(oppgave.id(), kandidater.grupper(saken, saken.enhet(), oppgave.roller(), oppgave.id()));
            }
        }
    }
}
