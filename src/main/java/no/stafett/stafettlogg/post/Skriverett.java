package no.stafett.stafettlogg.post;

import java.util.Set;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Svar;

/**
 * Hva én person kan skrive i én sak (domenets matrise §7). Stafettholderen fører loggen; til det er avtalt hvem det er, gjør
 * den som eier undringen det også. De andre som er med, skriver notater, dokumenter og lysglimt, men ikke referatet. Lederen leser.
 *
 * @param foerer     om hun fører loggen
 * @param deltar     om hun selv er med i saken, og ikke bare leder noen som er det
 * @param sakenErAapen i en avsluttet sak skrives det ikke noe nytt
 */
public record Skriverett(boolean foerer, boolean deltar, boolean sakenErAapen) {

    private static final Set<Loggslag> ALLE = Set.of(Loggslag.REFERAT, Loggslag.NOTAT, Loggslag.LYSGLIMT, Loggslag.DOKUMENT);
    private static final Set<Loggslag> UTEN_REFERAT = Set.of(Loggslag.NOTAT, Loggslag.LYSGLIMT, Loggslag.DOKUMENT);

    static Skriverett av(Set<String> roller, boolean holderErAvtalt, boolean sakenErAapen) {
        boolean foerer = roller.contains("stafettholder") || !holderErAvtalt && roller.contains("eier");
        return new Skriverett(foerer, !roller.isEmpty(), sakenErAapen);
    }

    /** Det hun kan skrive nå. */
    public Set<Loggslag> slag() {
        return !sakenErAapen || !deltar ? Set.of() : foerer ? ALLE : UTEN_REFERAT;
    }

    /** En feil kan rettes også etter at saken er avsluttet: av den som skrev, og av den som fører loggen. */
    boolean kanEndre(Loggpost post, PersonId person) {
        return deltar && post.erSkrevetHer() && (foerer || post.erSkrevetAv(person));
    }

    /** Et levert skjema rettes av den som leverte det, og av den som fører loggen. Lederen i sakens enhet kan det også: det er hennes ansvar. */
    public boolean kanEndre(Svar svar, PersonId person, boolean leder) {
        return !svar.erStroeket() && (leder || foerer || deltar && svar.person().equals(person));
    }
}
