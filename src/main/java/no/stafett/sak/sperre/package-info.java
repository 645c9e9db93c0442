/** Adressesperren: saker bare de klarerte ser. */
@org.springframework.modulith.NamedInterface("sperre")
package no.stafett.sak.sperre;
