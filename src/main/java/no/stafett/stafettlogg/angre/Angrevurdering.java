package no.stafett.stafettlogg.angre;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Oppgave;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.angre.Nivaabeslutninger;
import no.stafett.sak.angre.Nivaabeslutning;
import no.stafett.skjema.Svararkiv;
import no.stafett.stafettlogg.angre.BeslutningenStaar.Hvorfor;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Component;

/**
 * Om den siste beslutningen kan angres: av den som tok den, til samme klokkeslett neste arbeidsdag, og bare så lenge ingen har gjort noe
 * i saken siden. Det skjermede rommet er ikke en del av saken; det verken hindrer eller synes.
 */
@Component
class Angrevurdering {

    private static final String NIVAA = "nivaa_";

    private final Nivaabeslutninger beslutninger;
    private final Arbeidsflate oppgaver;
    private final Svararkiv svarene;
    private final Stafettpinne pinne;
    private final Forretningsklokke klokke;
    private final Arbeidsdager arbeidsdager = new Arbeidsdager();

    Angrevurdering(Nivaabeslutninger beslutninger, Arbeidsflate oppgaver, Svararkiv svarene, Stafettpinne pinne, Forretningsklokke klokke) {
        this.beslutninger = beslutninger;
        this.oppgaver = oppgaver;
        this.svarene = svarene;
        this.pinne = pinne;
        this.klokke = klokke;
    }

    /** Om det er brukeren som tok den siste beslutningen. Det er det få som gjorde, og da trengs ikke resten. */
    boolean erHennes(Sak sak, Bruker bruker) {
        return beslutninger.siste(sak.id()).filter(b -> bruker.id().equals(b.person())).isPresent();
    }

    /**
     * @throws ManglerRolle når en annen tok den
     * @throws BeslutningenStaar når det ikke er noe å angre, eller det er for sent
     */
    Angremulighet krev(Sak sak, Bruker bruker) {
        Optional<Nivaabeslutning> siste = beslutninger.siste(sak.id());
        if (siste.filter(b -> !bruker.id().equals(b.person())).isPresent()) {
            throw new ManglerRolle();
        }
        if (!sak.erAapen()) {
            throw new BeslutningenStaar(Hvorfor.SAKEN_ER_AVSLUTTET);
        }
        if (siste.filter(Nivaabeslutning::erEnAngring).isPresent()) {
            throw new BeslutningenStaar(Hvorfor.ALT_ANGRET);
        }
        return siste.filter(b -> b.flyttetSaken() && b.til() == sak.nivaa()).flatMap(this::mulighet)
                .map(this::kontroller).orElseThrow(() -> new BeslutningenStaar(Hvorfor.INGEN_BESLUTNING));
    }

    /** Ble den tatt utenfor nivået, er det ikke noe trinn å gå tilbake til. */
    private Optional<Angremulighet> mulighet(Nivaabeslutning beslutning) {
        return oppgaver.iSak(beslutning.sakId()).stream()
                .filter(o -> o.id().equals(beslutning.oppgave()) && o.prosess().equals(NIVAA + beslutning.fra())).findFirst()
                .map(o -> new Angremulighet(beslutning, o, frist(beslutning.avgjort())));
    }

    private LocalDateTime frist(Instant avgjort) {
        LocalDateTime da = LocalDateTime.ofInstant(avgjort, Forretningsklokke.NORGE);
        return arbeidsdager.etter(da.toLocalDate(), 1).atTime(da.toLocalTime());
    }

    private Angremulighet kontroller(Angremulighet mulig) {
        Nivaabeslutning b = mulig.beslutning();
        if (LocalDateTime.ofInstant(klokke.instant(), Forretningsklokke.NORGE).isAfter(mulig.frist())) {
            throw new BeslutningenStaar(Hvorfor.FOR_SENT);
        }
        if (oppgaver.iSak(b.sakId()).stream().anyMatch(o -> erGjortSiden(o, b))) {
            throw new BeslutningenStaar(Hvorfor.OPPGAVE_GJORT);
        }
        if (svarene.iSak(b.sakId()).stream().anyMatch(s -> s.tid().isAfter(b.avgjort()) && !b.oppgave().equals(s.oppgaveId()))) {
            throw new BeslutningenStaar(Hvorfor.SVAR_GITT);
        }
        if (pinne.harSkiftetHånd(b.sakId(), b.avgjort())) {
            throw new BeslutningenStaar(Hvorfor.PINNEN_SKIFTET);
        }
        return mulig;
    }

    private static boolean erGjortSiden(Oppgave oppgave, Nivaabeslutning beslutning) {
        return "fullfoert".equals(oppgave.status()) && oppgave.avsluttet().isAfter(beslutning.avgjort()) && !oppgave.id().equals(beslutning.oppgave());
    }
}
