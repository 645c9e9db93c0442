package no.stafett.samtykke;

import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.tilgang.Enhet;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Inviterer andre tjenester inn i saken, og slipper inn den som takker ja. */
@Service
class InvitasjonService {

    private final Svararkiv svarene;
    private final Tjenestedoer doer;
    private final Invitasjoner invitasjoner;
    private final Sakstilgang tilgang;

    InvitasjonService(Svararkiv svarene, Tjenestedoer doer, Invitasjoner invitasjoner, Sakstilgang tilgang) {
        this.svarene = svarene;
        this.doer = doer;
        this.invitasjoner = invitasjoner;
        this.tilgang = tilgang;
    }

    /** Etter at samtykket er lest (rekkefølge 20), så samme oppgave kan gi begge deler. */
    @EventListener
    @Order(30)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        if (besvart.hovedskjema()) {
            inviterte(svar).forEach(enhet -> inviter(besvart.sakId(), enhet));
        }
        if ("svar_paa_invitasjon".equals(besvart.skjemaId())) {
            svarPaaInvitasjon(besvart, "ja".equals(svar.tekst("godtatt").orElse("nei")));
        }
    }

    private static Stream<String> inviterte(Svar svar) {
        Stream<String> mange = svar.innhold().path("inviterteEnheter").valueStream().map(JsonNode::asString);
        return Stream.concat(svar.tekst("mottaker").stream(), mange).distinct();
    }

    private void inviter(SakId sakId, String id) {
        Enhet enhet = doer.krevAapen(sakId, EnhetId.av(id));
        if (!invitasjoner.venterSvarFra(sakId, enhet.id()) && !tilgang.erMed(sakId, enhet.id())) {
            invitasjoner.send(sakId, enhet.id());
        }
    }

    private void svarPaaInvitasjon(SkjemaBesvart besvart, boolean godtatt) {
        invitasjoner.besvar(besvart.sakId(), besvart.enhet(), godtatt);
        if (godtatt) {
            tilgang.giPerson(besvart.sakId(), besvart.person(), "deltaker", "alt", "invitasjon");
            tilgang.giLedereI(besvart.sakId(), besvart.enhet(), "invitasjon");
        }
    }
}
