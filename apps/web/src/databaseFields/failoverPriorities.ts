/** The choices for PromotionTier; RDS's default is tier 1. */
export const failoverPriorities = Array.from({ length: 16 }, (_, tier) => ({
  value: String(tier),
  label: `tier-${tier}`,
}));
