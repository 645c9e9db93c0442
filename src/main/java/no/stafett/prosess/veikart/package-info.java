/** Det en modell sier ved siden av trinnene: hva den er til, og hvor hvert valg fører. */
@org.springframework.modulith.NamedInterface("veikart")
package no.stafett.prosess.veikart;
