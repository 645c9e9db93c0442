package no.stafett.innsikt.grep;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;

/**
 * Det lederen har valgt og skrevet. Det grepet ikke spør om, er null.
 *
 * @param regel  grunnen det gjelder; null for den viktigste som har grepet
 * @param person den nye, eller vikaren
 * @param maate  spoer, eller hvordan holderen er borte: borte, svarer_ikke eller slutter
 * @param dato   den nye dagen, den siste dagen med vikar, eller dagen saken er med igjen
 * @param grunn  hvorfor; ved et løft det dere vil ha råd om
 * @param hva    hva som står fast, ved et løft
 * @param forsoekt hva som er prøvd, ved et løft
 * @param sett   det hun så om hver sak ({@link no.stafett.innsikt.Stansgrunn#stand}); en sak som ikke er der, prøves bare mot det lista sier nå
 */
public record Grepsvar(Stansgrep grep, String regel, UUID person, String maate, LocalDate dato, String grunn, String hva, String forsoekt,
        Map<UUID, String> sett) {

    static final int LENGST = 500;

    static Grepsvar bare(Stansgrep grep) {
        return new Grepsvar(grep, null, null, null, null, null, null, null, Map.of());
    }

    PersonId krevPerson() {
        if (person == null) {
            throw feil("person", "paakrevd");
        }
        return new PersonId(person);
    }

    /** Grunnen uten luft rundt. @throws SvaretErUgyldig når den mangler eller er for lang */
    String krevGrunn() {
        if (grunn == null || grunn.isBlank()) {
            throw feil("grunn", "paakrevd");
        }
        return kort();
    }

    /** Som {@link #krevGrunn}, men null når den ikke er skrevet. */
    String eventuellGrunn() {
        return grunn == null || grunn.isBlank() ? null : kort();
    }

    private String kort() {
        if (grunn.strip().length() > LENGST) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", "for_lang", LENGST)));
        }
        return grunn.strip();
    }

    static SvaretErUgyldig feil(String felt, String kode) {
        return new SvaretErUgyldig(List.of(Feltfeil.av(felt, kode)));
    }

    /** Feilen ved feltet slik det heter her. */
    static SvaretErUgyldig ved(String felt, SvaretErUgyldig nei) {
        return new SvaretErUgyldig(nei.feil().stream().map(f -> "grunn".equals(f.sti()) ? f : new Feltfeil(felt, f.kode(), f.melding(), f.argumenter())).toList());
    }
}
