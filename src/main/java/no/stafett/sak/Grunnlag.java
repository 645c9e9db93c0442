package no.stafett.sak;

/** Siste svar på spørsmålene beslutningstabellen bruker; null betyr ikke besvart. */
public record Grunnlag(String sakstype, String akuttSjekk, String samletVurdering, String enighetForesatte,
        Integer antallTjenester, boolean arsakGruppe, String ipRett) {
}
