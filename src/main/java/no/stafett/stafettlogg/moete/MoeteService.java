package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.SakAvsluttet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Kaller inn til møter, endrer og avlyser dem, og tar imot svar. Slik det sto før, blir stående ved siden av. */
@Service
public class MoeteService {

    private static final int LENGSTE_ORD = 300;
    private static final int LENGSTE_GRUNN = 500;

    private final Moeter moeter;
    private final Moeterett rett;
    private final Moetekontroll kontroll;
    private final Moetemelder melder;
    private final Forretningsklokke klokke;

    MoeteService(Moeter moeter, Moeterett rett, Moetekontroll kontroll, Moetemelder melder, Forretningsklokke klokke) {
        this.moeter = moeter;
        this.rett = rett;
        this.kontroll = kontroll;
        this.melder = melder;
        this.klokke = klokke;
    }

    /** @throws ManglerRolle når brukeren ser saken, men ikke kan skrive i loggen */
    @Transactional
    public UUID kallInn(SakId sakId, Moetefelt felt, Bruker bruker) {
        rett.krevKanKalleInn(sakId, bruker);
        UUID id = legg(sakId, felt, bruker);
        moeter.finn(sakId, id).ifPresent(moete -> melder.iLoggen(moete, "innkalt", ""));
        return id;
    }

    private UUID legg(SakId sakId, Moetefelt felt, Bruker bruker) {
        Moetefelt hele = felt.medBedte(bruker.id());
        kontroll.krevGyldig(sakId, hele, List.of(bruker.id()), klokke.instant());
        UUID id = moeter.legg(sakId, hele, bruker.id(), klokke.instant());
        melder.si(new Moetehendelser.MoeteInnkalt(sakId, id, hele.slag()));
        return id;
    }

    /** @param versjon den brukeren så @throws MoetetErEndret når noen har endret det siden */
    @Transactional
    public void endre(SakId sakId, UUID id, int versjon, Moetefelt felt, Bruker bruker) {
        Moete sto = krevEndre(sakId, id, bruker);
        if (sto.versjon() != versjon) {
            throw new MoetetErEndret();
        }
        krevPlanlagt(sto);
        moeter.utenDeSomHarSluttet(sto, bruker.id());
        Moete moete = moeter.laas(sakId, id).orElseThrow(FinnesIkke::new);
        Moetefelt hele = felt.medBedte(moete.innkaltAv());
        kontroll.krevGyldig(sakId, hele, moete.felt().deltakere(), klokke.instant());
        if (!hele.ulikt(moete.felt()).isEmpty()) {
            moeter.endre(moete, hele, new Moeter.Gjort("endret", null, bruker.id(), klokke.instant()));
            melder.si(new Moetehendelser.MoeteEndret(sakId, id, versjon + 1));
        }
    }

    /** @param grunn det de som var bedt, får vite */
    @Transactional
    public void avlys(SakId sakId, UUID id, String grunn, Bruker bruker) {
        Moete moete = krevEndre(sakId, id, bruker);
        krevPlanlagt(moete);
        if (grunn == null || grunn.isBlank() || grunn.strip().length() > LENGSTE_GRUNN) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", grunn == null || grunn.isBlank() ? "paakrevd" : "for_lang", LENGSTE_GRUNN)));
        }
        moeter.settStatus(moete, Moete.AVLYST, new Moeter.Gjort("avlyst", grunn.strip(), bruker.id(), klokke.instant()));
        melder.si(new Moetehendelser.MoeteAvlyst(sakId, id));
        melder.iLoggen(moete, "avlyst", grunn.strip());
    }

    /** Angrer at det ble avlyst. */
    @Transactional
    public void gjenoppta(SakId sakId, UUID id, Bruker bruker) {
        Moete moete = krevEndre(sakId, id, bruker);
        if (!moete.erAvlyst() || !moete.kommer(klokke.instant())) {
            throw new MoetetErIkkePlanlagt();
        }
        moeter.utenDeSomHarSluttet(moete, bruker.id());
        moeter.settStatus(moete, Moete.PLANLAGT, new Moeter.Gjort("gjenopptatt", null, bruker.id(), klokke.instant()));
        melder.si(new Moetehendelser.MoeteGjenopptatt(sakId, id));
        melder.iLoggen(moete, "gjenopptatt", "");
    }

    /** Møtet er holdt; det kan ikke ha skjedd før det begynte. */
    @Transactional
    public void hold(SakId sakId, UUID id, Bruker bruker) {
        Moete moete = krevEndre(sakId, id, bruker);
        krevPlanlagt(moete);
        if (moete.felt().start().isAfter(klokke.instant())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("start", "ikke_begynt")));
        }
        moeter.settStatus(moete, Moete.HOLDT, new Moeter.Gjort("holdt", null, bruker.id(), klokke.instant()));
        melder.si(new Moetehendelser.MoeteHoldt(sakId, id));
        melder.iLoggen(moete, "holdt", "");
    }

    /**
     * Møtet som er i gang, eller et nytt som begynner nå. To som begynner samtidig, kommer i samme møte.
     *
     * @param formaal formålet når det ikke er kalt inn til noe
     */
    @Transactional
    public UUID begynn(SakId sakId, String formaal, Bruker bruker) {
        rett.krevKanKalleInnILåstSak(sakId, bruker);
        Instant naa = klokke.instant();
        return moeter.iSak(sakId).stream().filter(m -> m.erIGang(naa)).map(Moete::id).findFirst().orElseGet(() -> legg(sakId,
                new Moetefelt("samarbeidsmoete", formaal, naa.truncatedTo(ChronoUnit.MINUTES), naa.truncatedTo(ChronoUnit.MINUTES)
                        .plus(1, ChronoUnit.HOURS), null, null, null, null, List.of(), null, null, null, null, false), bruker));
    }

    /** Møtet er over, og referatet er skrevet av en som kan føre det. */
    @Transactional
    public void avslutt(SakId sakId, UUID id, UUID referat, Bruker bruker) {
        Moete moete = krevIGang(sakId, id, bruker);
        moeter.settReferat(moete, referat);
        moeter.settStatus(moete, Moete.HOLDT, new Moeter.Gjort("holdt", null, bruker.id(), klokke.instant()));
        melder.si(new Moetehendelser.MoeteHoldt(sakId, id));
    }

    /** Saken og møtet låst til transaksjonen er over. @throws MoetetErIkkePlanlagt når noen har avsluttet eller avlyst det */
    @Transactional
    public Moete krevIGang(SakId sakId, UUID id, Bruker bruker) {
        rett.krevKanKalleInnILåstSak(sakId, bruker);
        Moete moete = moeter.laas(sakId, id).orElseThrow(FinnesIkke::new);
        krevPlanlagt(moete);
        return moete;
    }

    /** @param svar ja, nei eller kanskje @param ord null når hun ikke skrev noe */
    @Transactional
    public void svar(SakId sakId, UUID id, String svar, String ord, Bruker bruker) {
        Sak sak = rett.krevInnsynILåstSak(sakId, bruker);
        Moete moete = moeter.laas(sakId, id).orElseThrow(FinnesIkke::new);
        rett.krev(rett.kanSvare(sak, moete, bruker));
        krevPlanlagt(moete);
        if (svar == null || !svar.matches("ja|nei|kanskje")) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("svar", "ugyldig_valg")));
        }
        String skrevet = ord == null || ord.isBlank() ? null : ord.strip();
        if (skrevet != null && skrevet.length() > LENGSTE_ORD) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("ord", "for_lang", LENGSTE_ORD)));
        }
        moeter.svar(moete, new Moete.Deltaker(bruker.id(), svar, skrevet, klokke.instant(), moete.versjon()));
        melder.si(new Moetehendelser.MoeteBesvart(sakId, id, svar));
    }

    /** Saken er slutt: møtene som skulle vært, avlyses, så ingen møter opp. Det som er i gang, er holdt. */
    @EventListener
    void paa(SakAvsluttet avsluttet) {
        moeter.iSak(avsluttet.sakId()).stream().filter(Moete::erPlanlagt).flatMap(m -> moeter.laas(m.sakId(), m.id()).stream())
                .filter(Moete::erPlanlagt).forEach(this::sluttMedSaken);
    }

    private void sluttMedSaken(Moete moete) {
        Instant naa = klokke.instant();
        boolean kommer = moete.felt().start().isAfter(naa);
        if (kommer || moete.erIGang(naa)) {
            moeter.settStatus(moete, kommer ? Moete.AVLYST : Moete.HOLDT, new Moeter.Gjort(kommer ? "avlyst" : "holdt", null, null, naa));
            melder.si(kommer ? new Moetehendelser.MoeteAvlyst(moete.sakId(), moete.id()) : new Moetehendelser.MoeteHoldt(moete.sakId(), moete.id()));
            melder.iLoggen(moete, kommer ? "avlyst" : "holdt", "");
        }
    }

    /** Saken og møtet låst: den som slutter, har låst saken før hun gir møtet videre. */
    private Moete krevEndre(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = rett.krevInnsynILåstSak(sakId, bruker);
        Moete moete = moeter.laas(sakId, id).orElseThrow(FinnesIkke::new);
        rett.krev(rett.kanEndre(sak, moete, bruker));
        return moete;
    }

    private static void krevPlanlagt(Moete moete) {
        if (!moete.erPlanlagt()) {
            throw new MoetetErIkkePlanlagt();
        }
    }
}
