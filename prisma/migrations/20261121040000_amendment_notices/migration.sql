-- Units that a plan binds are told in the product when it is amended.
ALTER TYPE "NoticeKind" ADD VALUE 'PLAN_AMENDED';
