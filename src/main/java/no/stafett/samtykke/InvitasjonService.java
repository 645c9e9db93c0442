package no.stafett.samtykke;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enhet;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Inviterer andre tjenester inn i saken, slipper inn den som takker ja, og passer på når saken flyttes til en annen. */
@Service
class InvitasjonService {

    private static final String FELT = "inviterteEnheter";

    private final Svararkiv svarene;
    private final Tjenestedoer doer;
    private final Doervakt vakt;
    private final Invitasjoner invitasjoner;
    private final Sakstilgang tilgang;

    InvitasjonService(Svararkiv svarene, Tjenestedoer doer, Doervakt vakt, Invitasjoner invitasjoner, Sakstilgang tilgang) {
        this.svarene = svarene;
        this.doer = doer;
        this.vakt = vakt;
        this.invitasjoner = invitasjoner;
        this.tilgang = tilgang;
    }

    /** Før saken flyttes (rekkefølge 10): samtykket må gjelde både når overgangen sendes og når den tas imot. */
    @EventListener
    @Order(5)
    void foerOvergang(SkjemaBesvart besvart) {
        if (besvart.hovedskjema()) {
            Svar svar = svarene.hent(besvart.svarId());
            svar.tekst("nyEnhet").map(EnhetId::av).ifPresent(ny -> doer.krevAapenForOvergang(besvart.sakId(), ny));
            if ("mottak".equals(besvart.skjemaId()) && sierJa(svar)) {
                doer.krevAapenForOvergang(besvart.sakId(), besvart.enhet());
            }
        }
    }

    /** Etter at samtykket er lest (rekkefølge 20), så samme oppgave kan gi begge deler. */
    @EventListener
    @Order(30)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        krevFlereTjenester(besvart.sakId(), svar);
        inviterte(svar).forEach(enhet -> inviter(besvart.sakId(), enhet));
        if ("svar_paa_invitasjon".equals(besvart.skjemaId())) {
            svarPaaInvitasjon(besvart, svar);
        }
    }

    /** En innkalling ber ikke inn noen dit ingen andre kan være. */
    private void krevFlereTjenester(SakId sakId, Svar svar) {
        if (!svar.innhold().path(FELT).isEmpty() && !doer.harFlereTjenester(sakId)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(FELT, "foerst_nivaa_2")));
        }
    }

    private static Stream<String> inviterte(Svar svar) {
        Stream<String> mange = svar.innhold().path(FELT).valueStream().map(JsonNode::asString);
        return Stream.concat(svar.tekst("mottaker").stream(), mange).distinct();
    }

    private void inviter(SakId sakId, String id) {
        Enhet enhet = doer.krevAapen(sakId, EnhetId.av(id), "mottaker");
        if (!invitasjoner.venterSvarFra(sakId, enhet.id()) && !tilgang.erMed(sakId, enhet.id())) {
            invitasjoner.send(sakId, enhet.id());
        }
    }

    private void svarPaaInvitasjon(SkjemaBesvart besvart, Svar svar) {
        if (sierJa(svar)) {
            doer.krevAapen(besvart.sakId(), besvart.enhet(), "godtatt");
            tilgang.giPerson(besvart.sakId(), NyTilgang.tilAlt(besvart.person(), "deltaker", "invitasjon", besvart.enhet()));
            tilgang.giLedereI(besvart.sakId(), besvart.enhet(), "invitasjon");
            vakt.settSlutt(besvart.sakId(), besvart.enhet());
        } else if (Synlig.erTom(svar.tekst("begrunnelse").orElse(""))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("begrunnelse", "paakrevd")));
        }
        invitasjoner.besvar(besvart.sakId(), besvart.enhet(), sierJa(svar));
    }

    private static boolean sierJa(Svar svar) {
        return "ja".equals(svar.tekst("godtatt").orElse("nei"));
    }
}
