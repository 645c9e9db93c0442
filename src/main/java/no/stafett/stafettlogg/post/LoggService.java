package no.stafett.stafettlogg.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Skriver, retter og flytter innlegg. Det som er skrevet, blir aldri borte: den gamle teksten står ved siden av den nye. */
@Service
public class LoggService {

    private final Loggposter poster;
    private final Skriveretter retter;
    private final Saker saker;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    LoggService(Loggposter poster, Skriveretter retter, Saker saker, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.poster = poster;
        this.retter = retter;
        this.saker = saker;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * @throws ManglerRolle når brukeren ser saken, men ikke kan skrive dette i den
     * @throws SvaretErUgyldig ved feltene {@code tekst} og {@code dato}
     */
    @Transactional
    public UUID skriv(SakId sakId, NyLoggpost ny, Bruker bruker) {
        krevSkrive(krevSynlig(sakId, bruker), ny.slag(), bruker);
        krevRiktig(ny.feil(klokke.idag()));
        UUID id = poster.legg(new Loggposter.Innsatt(sakId, ny.slag(), ny.dato(), ny.tekst().strip(), Map.of(), null,
                ny.synligForForesatt(), bruker.id(), klokke.instant()), ny.opplysninger());
        hendelser.publishEvent(new Logghendelser.LoggpostSkrevet(sakId, id, ny.slag().navn()));
        return id;
    }

    /** @throws PostenErRettet når en annen har rettet det i mellomtiden */
    @Transactional
    public void rett(SakId sakId, UUID id, Retting ny, Bruker bruker) {
        Loggpost post = krevEndre(krevSynlig(sakId, bruker), id, bruker);
        if (post.versjon() != ny.versjon()) {
            throw new PostenErRettet();
        }
        krevRiktig(ny.feil(post.slag(), klokke.idag()));
        if (ny.endrer(post)) {
            poster.rett(post, ny, bruker.id(), klokke.instant());
            hendelser.publishEvent(new Logghendelser.LoggpostRettet(sakId, id, post.versjon() + 1));
        }
    }

    /**
     * Flytter et innlegg som ble skrevet i feil barns logg. Igjen står et merke uten innhold og uten den andres navn; hvor lenge
     * det sto der, er med, så lederen kan se hvem som kan ha lest det.
     *
     * @throws SvaretErUgyldig ved feltet {@code tilSakId}, når brukeren ikke kan skrive slikt i den andre saken
     */
    @Transactional
    public void flytt(SakId sakId, UUID id, SakId til, Bruker bruker) {
        Loggpost post = krevEndre(krevSynlig(sakId, bruker), id, bruker);
        Sak mottaker = saker.finnSynlig(til, bruker).filter(sak -> !til.equals(sakId))
                .filter(sak -> retter.til(sak, bruker).slag().contains(post.slag()))
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("tilSakId", "ukjent_maalsak"))));
        poster.flytt(id, mottaker.id(), bruker.id(), klokke.instant());
        UUID merke = poster.legg(new Loggposter.Innsatt(sakId, Loggslag.FLYTTET, klokke.idag(), "",
                Map.of("fra", (post.flyttetHit() == null ? post.skrevet() : post.flyttetHit()).toString()), null, false,
                bruker.id(), klokke.instant()));
        hendelser.publishEvent(new Logghendelser.LoggpostFlyttetBort(sakId, merke));
        hendelser.publishEvent(new Logghendelser.LoggpostFlyttetHit(til, id));
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    public void krevInnsyn(SakId sakId, Bruker bruker) {
        krevSynlig(sakId, bruker);
    }

    /** @throws ManglerRolle når brukeren ser innlegget, men ikke kan legge noe ved det: ikke hennes, eller saken er avsluttet */
    @Transactional
    public void krevKanLeggeVed(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = krevSynlig(sakId, bruker);
        krevSkrive(sak, krevEndre(sak, id, bruker).slag(), bruker);
    }

    private Sak krevSynlig(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    private void krevSkrive(Sak sak, Loggslag slag, Bruker bruker) {
        if (!retter.til(sak, bruker).slag().contains(slag)) {
            throw new ManglerRolle();
        }
    }

    private Loggpost krevEndre(Sak sak, UUID id, Bruker bruker) {
        Loggpost post = poster.laas(sak.id(), id).orElseThrow(FinnesIkke::new);
        if (!retter.til(sak, bruker).kanEndre(post, bruker.id())) {
            throw new ManglerRolle();
        }
        return post;
    }

    private static void krevRiktig(List<Feltfeil> feil) {
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }
}
