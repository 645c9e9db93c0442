package no.stafett.oppgave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Utkast;
import no.stafett.skjema.Utkastlager;
import no.stafett.skjema.Utkastplass;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Skjemaene i en oppgave: det som er skrevet, og det som er sendt. Hvem som får, er avgjort før den spørres. */
@Component
class Oppgaveskjemaer {

    private final SvarService svarene;
    private final Svararkiv arkiv;
    private final Utkastlager utkastene;
    private final Valglister valglister;

    Oppgaveskjemaer(SvarService svarene, Svararkiv arkiv, Utkastlager utkastene, Valglister valglister) {
        this.svarene = svarene;
        this.arkiv = arkiv;
        this.utkastene = utkastene;
        this.valglister = valglister;
    }

    /** Skjemaet slik det var da modellen oppgaven kjører på, ble publisert. */
    JsonNode skjema(Oppgave oppgave, String skjema) {
        return svarene.skjema(oppgave.definisjon(), skjema);
    }

    Map<String, Object> valglister(Oppgave oppgave, Bruker bruker) {
        return valglister.til(oppgave, bruker);
    }

    Optional<Utkast> utkast(Oppgave oppgave, String skjema) {
        return utkastene.finn(oppgave.id(), skjema);
    }

    /** @param paaVersjon som i {@link Utkastlager}; null for den som gjelder nå */
    Utkast skriv(Oppgave oppgave, String skjema, Integer paaVersjon, JsonNode innhold, Bruker bruker) {
        int versjon = paaVersjon != null ? paaVersjon : utkast(oppgave, skjema).map(Utkast::versjon).orElse(0);
        return utkastene.lagre(new Utkastplass(oppgave.sakId(), oppgave.id(), skjema, oppgave.skjermet()), versjon, innhold,
                bruker.id());
    }

    /** Det stafettholderen sist spurte koordinerende enhet om, for henne som gir rådet uten å se saken; tomt i andre oppgaver. */
    Optional<Svar> spoersmaal(Oppgave oppgave) {
        return oppgave.roller().contains("ke") ? arkiv.iSak(oppgave.sakId()).stream().filter(s -> "loeft_ke".equals(s.skjemaId()) && !s.erStroeket()).findFirst()
                : Optional.empty();
    }

    /** Det som alt er sendt i oppgaven, nyeste først; det som gjaldt en annen sak, er som ikke sendt. */
    List<Svar> sendt(Oppgave oppgave) {
        return arkiv.iOppgave(oppgave.id()).stream().filter(svar -> !svar.erStroeket()).toList();
    }

    /** Sender hovedskjemaet inn; utkastet har da gjort sitt. @param paaVegneAv null når hun svarer for seg selv */
    Svar fullfør(Oppgave oppgave, String skjema, JsonNode innhold, PersonId paaVegneAv, Bruker bruker) {
        return send(oppgave, new SvarService.Sted(oppgave.sakId(), oppgave.id(), oppgave.definisjon(), oppgave.trinn(), oppgave.enhet(), true,
                oppgave.skjermet(), paaVegneAv), skjema, innhold, bruker);
    }

    /** Som over, for et av de andre skjemaene. */
    Svar lagre(Oppgave oppgave, String skjema, JsonNode innhold, Bruker bruker) {
        return send(oppgave, new SvarService.Sted(oppgave.sakId(), oppgave.id(), oppgave.definisjon(), oppgave.trinn(), oppgave.enhet(), false,
                oppgave.skjermet(), null), skjema, innhold, bruker);
    }

    private Svar send(Oppgave oppgave, SvarService.Sted sted, String skjema, JsonNode innhold, Bruker bruker) {
        Svar svar = svarene.besvar(sted, skjema, innhold, valglister.til(oppgave, skjema(oppgave, skjema), bruker), bruker.id());
        utkastene.slett(oppgave.id(), skjema);
        return svar;
    }
}
