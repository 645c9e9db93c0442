package no.stafett.stafettlogg.moetemodus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.moete.MoeteService;
import no.stafett.stafettlogg.post.LoggService;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.NyLoggpost;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Vurdering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Avslutter møtet i én transaksjon: referatet, tiltakene og evalueringsoppgavene. Feiler noe, er ingenting skjedd, og alt som er
 * skrevet, står i kladden. Den som ikke fører loggen, lagrer det hun skrev som et notat, og møtet fortsetter.
 */
@Service
class MoetemodusService {

    private final Moeteromleser leser;
    private final MoeteService moeter;
    private final LoggService logg;
    private final Moeteslutt slutt;
    private final Moetearbeid arbeid;

    MoetemodusService(Moeteromleser leser, MoeteService moeter, LoggService logg, Moeteslutt slutt, Moetearbeid arbeid) {
        this.leser = leser;
        this.moeter = moeter;
        this.logg = logg;
        this.slutt = slutt;
        this.arbeid = arbeid;
    }

    /** @return innlegget i loggen */
    @Transactional
    UUID lagre(SakId sakId, UUID moeteId, Moeteark ark, Bruker bruker, Locale språk) {
        moeter.krevIGang(sakId, moeteId, bruker);
        Moeterom rom = leser.les(sakId, moeteId, bruker);
        krevNoe(ark, rom.foerer());
        Map<Tiltak, Vurdering> sagt = arbeid.sagt(rom, ark);
        krevIngen(ark.forLangtOm(sagt.keySet()));
        UUID post = logg.skriv(sakId, arbeid.innlegg(rom, ark, sagt, språk), bruker);
        if (rom.foerer()) {
            moeter.avslutt(sakId, moeteId, post, bruker);
        }
        List<String> oppgaver = rom.evalueringer().stream().filter(e -> e.kanFullfoeres() && ark.verdi("fullfoer." + e.oppgave().id()) != null)
                .map(e -> e.oppgave().id()).toList();
        if (oppgaver.isEmpty()) {
            slutt.vurder(sakId, arbeid.egne(rom, sagt, bruker), bruker);
        }
        slutt.fullfoer(oppgaver, ark, sagt, bruker);
        return post;
    }

    /** Møtet var alt avsluttet av en annen: det som ble skrevet, blir et notat ved siden av referatet. */
    @Transactional
    UUID somNotat(SakId sakId, UUID moeteId, Moeteark ark, Bruker bruker, Locale språk) {
        Moeterom rom = leser.les(sakId, moeteId, bruker);
        krevNoe(ark, false);
        NyLoggpost innlegg = arbeid.innlegg(rom, ark, arbeid.sagt(rom, ark), språk);
        return logg.skriv(sakId, new NyLoggpost(Loggslag.NOTAT, innlegg.dato(), innlegg.tekst(), innlegg.synligForForesatt()), bruker);
    }

    private static void krevNoe(Moeteark ark, boolean referat) {
        if (referat && ark.verdi("avtaler") == null) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("avtaler", "paakrevd")));
        }
        if (ark.verdi("tekst") == null && ark.verdi("avtaler") == null) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("tekst", "paakrevd")));
        }
    }

    private static void krevIngen(List<Feltfeil> feil) {
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }
}
