package no.stafett.sak.veksling;

import java.util.List;
import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.SakAvsluttet;
import no.stafett.sak.StafettOverfoert;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.habil.Naerhet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Personer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vekslingen: holderen spør, den andre svarer, og pinnen skifter hånd i det hun tar imot. Er holderen borte, kan lederen
 * spørre i hennes sted, eller oppnevne.
 */
@Service
public class Stafettveksling {

    /** Hvordan holderen er borte. Ikke hvorfor: det er hennes. */
    public static final String BORTE = "borte|svarer_ikke|slutter";

    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Vekslingsfelt felt;
    private final Naerhet naerhet;

    Stafettveksling(Stafettpinne pinne, Overleveringer overleveringer, Vekslingsfelt felt, Naerhet naerhet) {
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.felt = felt;
        this.naerhet = naerhet;
    }

    /** De som kan spørres. */
    @Transactional(readOnly = true)
    public List<Personer.Kollega> mottakere(SakId sakId, Bruker bruker) {
        felt.krevInnsyn(sakId, bruker);
        return felt.mottakere(sakId);
    }

    /** Om brukeren kan spørre noen om å ta over: holderen selv, eller lederen der saken er. */
    @Transactional(readOnly = true)
    public boolean kanOverlevere(SakId sakId, Bruker bruker) {
        return felt.erAapen(sakId)
                && pinne.holder(sakId).filter(holder -> holder.equals(bruker.id()) || felt.erLeder(sakId, bruker)).isPresent();
    }

    /** Om brukeren kan gi pinnen til en annen uten å spørre holderen. */
    @Transactional(readOnly = true)
    public boolean kanOppnevne(SakId sakId, Bruker bruker) {
        return felt.erAapen(sakId) && felt.erLeder(sakId, bruker) && pinne.holder(sakId).isPresent();
    }

    /** Tilbudet brukeren får vite om: det i en sak hun ser, og det som er til henne selv. */
    @Transactional(readOnly = true)
    public Optional<Overlevering> tilbud(SakId sakId, Bruker bruker) {
        return overleveringer.iSak(sakId)
                .filter(tilbud -> tilbud.til().id().equals(bruker.id()) && kanSpørres(sakId, bruker.id()) || felt.serSaken(sakId, bruker));
    }

    /**
     * @throws PinnenErTilbudt når en annen er spurt og ikke har svart
     * @throws SvaretErUgyldig ved feltet {@code til}, når hun ikke kan spørres
     */
    @Transactional
    public void tilby(SakId sakId, PersonId til, String melding, Bruker bruker) {
        felt.krevInnsyn(sakId, bruker);
        pinne.laas(sakId);
        if (!kanOverlevere(sakId, bruker)) {
            throw new ManglerRolle();
        }
        PersonId holder = pinne.holder(sakId).orElseThrow();
        krevMottaker(sakId, til, holder);
        overleveringer.iSak(sakId).ifPresent(alt -> {
            throw new PinnenErTilbudt(alt);
        });
        overleveringer.tilby(sakId, holder, til, bruker.id(), melding);
    }

    /** @throws IngenOverlevering når tilbudet er borte, til en annen, eller til en som ikke lenger er i en enhet som er med */
    @Transactional
    public void taImot(SakId sakId, Bruker bruker) {
        Overlevering tilbud = krevTilMeg(sakId, bruker);
        if (!kanSpørres(sakId, bruker.id())) {
            throw new IngenOverlevering();
        }
        naerhet.krevAvklart(sakId, bruker.id());
        overleveringer.svar(tilbud, "tatt_imot", null);
        pinne.gi(sakId, bruker.id(), "overlevering");
    }

    @Transactional
    public void avvis(SakId sakId, String grunn, Bruker bruker) {
        overleveringer.svar(krevTilMeg(sakId, bruker), "avvist", grunn);
    }

    /** Den som spurte, eller holderen, ombestemmer seg. */
    @Transactional
    public void trekk(SakId sakId, Bruker bruker) {
        felt.krevInnsyn(sakId, bruker);
        pinne.laas(sakId);
        Optional<Overlevering> tilbud = overleveringer.iSak(sakId);
        if (tilbud.filter(t -> t.av().equals(bruker.id())).isEmpty() && !kanOverlevere(sakId, bruker)) {
            throw new ManglerRolle();
        }
        overleveringer.svar(tilbud.orElseThrow(IngenOverlevering::new), "trukket", null);
    }

    /**
     * Lederen gir pinnen til en annen når holderen er borte, og sier hvordan; ellers spør hun. Et tilbud som ventet, faller bort.
     *
     * @param grunn en av {@link #BORTE}
     * @throws SvaretErUgyldig ved feltet {@code grunn}, når lederen ikke har sagt hvorfor holderen ikke blir spurt
     */
    @Transactional
    public void oppnevn(SakId sakId, PersonId til, String grunn, Bruker leder) {
        felt.krevInnsyn(sakId, leder);
        pinne.laas(sakId);
        if (!kanOppnevne(sakId, leder)) {
            throw new ManglerRolle();
        }
        krevMottaker(sakId, til, pinne.holder(sakId).orElse(null));
        if (grunn == null || !grunn.matches(BORTE)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", "paakrevd")));
        }
        pinne.gi(sakId, til, "oppnevnt_" + grunn);
    }

    /** Gikk pinnen en annen vei, er det ikke lenger noe å svare på. */
    @EventListener
    void paa(StafettOverfoert overfoert) {
        overleveringer.iSak(overfoert.sakId()).ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
    }

    @EventListener
    void paa(SakAvsluttet avsluttet) {
        overleveringer.iSak(avsluttet.sakId()).ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
    }

    private Overlevering krevTilMeg(SakId sakId, Bruker bruker) {
        pinne.laas(sakId);
        return overleveringer.iSak(sakId).filter(tilbud -> tilbud.til().id().equals(bruker.id())).orElseThrow(() ->
                felt.serSaken(sakId, bruker) ? new IngenOverlevering() : new FinnesIkke());
    }

    private void krevMottaker(SakId sakId, PersonId til, PersonId holder) {
        if (til.equals(holder) || !kanSpørres(sakId, til)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", til.equals(holder) ? "har_pinnen" : "ukjent_person")));
        }
    }

    private boolean kanSpørres(SakId sakId, PersonId person) {
        return felt.mottakere(sakId).stream().anyMatch(kollega -> kollega.id().equals(person));
    }
}
