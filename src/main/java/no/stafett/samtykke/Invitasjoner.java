package no.stafett.samtykke;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Døren inn for andre tjenester: den åpnes bare med et gyldig samtykke som omfatter tjenesten. */
@Component
class Invitasjoner {

    private final Samtykker samtykker;
    private final Svararkiv svarene;
    private final Saksdel sak;
    private final Prosesser prosesser;
    private final Forretningsklokke klokke;

    Invitasjoner(Samtykker samtykker, Svararkiv svarene, Saksdel sak, Prosesser prosesser, Forretningsklokke klokke) {
        this.samtykker = samtykker;
        this.svarene = svarene;
        this.sak = sak;
        this.prosesser = prosesser;
        this.klokke = klokke;
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
        Enhet enhet = sak.enheter.finn(EnhetId.av(id), sak.saker.hent(sakId).kommune())
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("mottaker", "ukjent_enhet"))));
        if (!samtykker.gjelder(sakId, enhet.tjeneste(), klokke.idag())) {
            throw new SamtykkeMangler(enhet.tjeneste());
        }
        UUID verdi = enhet.id().verdi();
        if (!samtykker.erInvitert(sakId, verdi) && !sak.tilgang.erMed(sakId, enhet.id())) {
            samtykker.inviter(sakId, verdi, naa());
            prosesser.startFor("tjeneste_invitert", sakId, enhet.id());
            sak.hendelser.publishEvent(new TjenesteInvitert(sakId, enhet.id()));
        }
    }

    private void svarPaaInvitasjon(SkjemaBesvart besvart, boolean godtatt) {
        samtykker.svar(besvart.sakId(), besvart.enhet().verdi(), godtatt, naa());
        if (godtatt) {
            sak.tilgang.giPerson(besvart.sakId(), besvart.person(), "deltaker", "alt", "invitasjon");
            sak.tilgang.giLedereI(besvart.sakId(), besvart.enhet(), "invitasjon");
        }
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    /** Det invitasjonen trenger av saken. */
    @Component
    record Saksdel(Saker saker, Sakstilgang tilgang, Enheter enheter, ApplicationEventPublisher hendelser) {
    }
}
