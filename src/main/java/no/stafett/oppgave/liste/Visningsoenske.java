package no.stafett.oppgave.liste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.stafett.felles.EnhetId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;

/**
 * Det noen vil at et lagret utvalg skal være.
 *
 * @param valg  adressen, som {@code fane=ledige&nivaa=2}
 * @param enhet id-en til enheten det skal deles med; null eller tom for ingen
 */
public record Visningsoenske(String navn, String valg, String enhet) {

    private static final int LENGST = 60;

    String renset() {
        return navn == null ? "" : navn.strip().replaceAll("\\s+", " ");
    }

    Optional<EnhetId> delesMed() {
        return enhet == null || enhet.isBlank() ? Optional.empty() : Optional.of(enhet).filter(id -> id.matches(EnhetId.MOENSTER)).map(EnhetId::av);
    }

    /** @throws SvaretErUgyldig med feltene det er noe galt med; bare enheter hun arbeider i, kan få det */
    Adressevalg krevGyldig(Bruker bruker) {
        List<Feltfeil> feil = new ArrayList<>();
        if (renset().isEmpty()) {
            feil.add(Feltfeil.av("navn", "paakrevd"));
        } else if (renset().length() > LENGST) {
            feil.add(Feltfeil.av("navn", "for_lang", LENGST));
        }
        Optional<Adressevalg> adresse = adresse(lest -> lest.ukjent().isEmpty());
        if (adresse.isEmpty()) {
            feil.add(Feltfeil.av("valg", "ugyldig_valg"));
        }
        if (enhet != null && !enhet.isBlank() && delesMed().filter(bruker.enheter()::contains).isEmpty()) {
            feil.add(Feltfeil.av("enhetId", "ukjent_enhet"));
        }
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
        return adresse.orElseThrow();
    }

    /** Det av adressen vi kjenner, til å vise lista igjen. */
    public Adressevalg kjente() {
        return adresse(lest -> true).orElseGet(() -> Adressevalg.les(""));
    }

    /** Om lista var søkt i. */
    public boolean soeker() {
        return kjente().utvalg().filter().soek() != null;
    }

    /** Fra første side; tomt når adressen ikke kan leses, eller ikke er som ventet. */
    private Optional<Adressevalg> adresse(Predicate<Adressevalg> ventet) {
        try {
            return Optional.of(Adressevalg.les(valg == null ? "" : valg)).filter(ventet)
                    .map(lest -> new Adressevalg(lest.utvalg().etter(null), lest.kolonner(), lest.ukjent()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
