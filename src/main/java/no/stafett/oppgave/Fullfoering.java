package no.stafett.oppgave;

import java.util.List;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Oppgaver;
import no.stafett.prosess.Trinn;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Utkastlager;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Fullføring i én transaksjon: lås, tilgang, kontroll, svar, det svaret fører til, motoren, lista og sporet. Feiler noe
 * av det, er ingenting skjedd.
 */
@Service
public class Fullfoering {

    private final Oppgavetilgang tilgang;
    private final Svardel svar;
    private final Motordel motor;
    private final Saksdel sak;
    private final Oppgaverader rader;

    Fullfoering(Oppgavetilgang tilgang, Svardel svar, Motordel motor, Saksdel sak, Oppgaverader rader) {
        this.tilgang = tilgang;
        this.svar = svar;
        this.motor = motor;
        this.sak = sak;
        this.rader = rader;
    }

    /** Hva som skjedde: nivået saken er på nå, og de åpne oppgavene. */
    public record Kvittering(int nivaa, String status, List<Neste> neste) {
    }

    /** En oppgave som venter i saken. */
    public record Neste(Oppgave oppgave, boolean kanTasAvMeg) {
    }

    @Transactional
    public Kvittering fullfoer(String id, JsonNode innhold, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        Trinn trinn = motor.modeller.hent(oppgave.definisjon()).hentTrinn(oppgave.trinn());
        krevVerktoey(oppgave, trinn);
        Svar besvart = besvar(oppgave, trinn.skjema(), innhold, bruker, true);
        fullfoerIMotoren(oppgave, besvart);
        if (!oppgave.skjermet()) {
            beholdTilgang(oppgave, bruker);
        }
        motor.hendelser.publishEvent(new Hendelser.OppgaveFullfoert(oppgave.sakId(), id, oppgave.trinn(), bruker.id()));
        return kvittering(oppgave, bruker);
    }

    /** Lagrer et av trinnets andre skjemaer uten å fullføre. */
    @Transactional
    public Svar lagreVerktoey(String id, String skjema, JsonNode innhold, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        if (!motor.modeller.hent(oppgave.definisjon()).hentTrinn(oppgave.trinn()).verktoey().contains(skjema)) {
            throw new FinnesIkke();
        }
        return besvar(oppgave, skjema, innhold, bruker, false);
    }

    private Svar besvar(Oppgave oppgave, String skjema, JsonNode innhold, Bruker bruker, boolean hoved) {
        SvarService.Sted sted = new SvarService.Sted(oppgave.sakId(), oppgave.id(), oppgave.definisjon(), oppgave.trinn(),
                oppgave.enhet(), hoved, oppgave.skjermet());
        Svar besvart = svar.service.besvar(sted, skjema, innhold, sak.valglister.til(oppgave), bruker.id());
        svar.utkast.slett(oppgave.id(), skjema);
        return besvart;
    }

    private void krevVerktoey(Oppgave oppgave, Trinn trinn) {
        List<String> fylt = svar.arkiv.iOppgave(oppgave.id()).stream().map(Svar::skjemaId).toList();
        List<String> mangler = trinn.paakrevd().stream().filter(p -> !fylt.contains(p)).toList();
        if (!mangler.isEmpty()) {
            throw new VerktoeyMangler(mangler);
        }
    }

    private void fullfoerIMotoren(Oppgave oppgave, Svar besvart) {
        try {
            motor.oppgaver.fullfør(oppgave.id(), motor.ruting.verdier(oppgave.sakId(), besvart));
        } catch (OppgaveErBorte e) {
            throw new OppgavenErFerdig();
        }
    }

    /** Den som arbeider i saken, er med videre; den som bare ga råd eller svarte på en invitasjon, er ferdig. */
    private void beholdTilgang(Oppgave oppgave, Bruker bruker) {
        boolean arbeidet = sak.tilgang.kanSe(oppgave.sakId(), bruker)
                && oppgave.roller().stream().noneMatch(List.of("ke", "koordinator", "invitert", "mottaker")::contains);
        sak.tilgang.trekk(oppgave.sakId(), bruker.id(), "behandler");
        if (arbeidet) {
            sak.tilgang.giPerson(oppgave.sakId(), bruker.id(), "deltaker", "alt", "fullført oppgave");
        }
    }

    /** Nivået og de neste oppgavene vises bare for den som ser saken; andre får vite det de visste fra før. */
    private Kvittering kvittering(Oppgave oppgave, Bruker bruker) {
        Sak saken = sak.saker.hent(oppgave.sakId());
        List<Neste> neste = rader.aapneISak(saken.id()).stream().filter(o -> tilgang.angaar(o, bruker))
                .map(o -> new Neste(o, tilgang.kanTas(o, bruker))).toList();
        return tilgang.serSaken(oppgave, bruker) ? new Kvittering(saken.nivaa(), saken.status(), neste)
                : new Kvittering(oppgave.nivaa(), "aapen", neste);
    }

    /** Svar og utkast. */
    @org.springframework.stereotype.Component
    record Svardel(SvarService service, Svararkiv arkiv, Utkastlager utkast) {
    }

    /** Motoren og det den får vite. */
    @org.springframework.stereotype.Component
    record Motordel(Oppgaver oppgaver, Modeller modeller, Ruting ruting, ApplicationEventPublisher hendelser) {
    }

    /** Saken oppgaven hører til. */
    @org.springframework.stereotype.Component
    record Saksdel(Saker saker, Sakstilgang tilgang, Valglister valglister) {
    }
}
